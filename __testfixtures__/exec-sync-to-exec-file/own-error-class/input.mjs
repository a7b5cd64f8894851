import { execFileSync, execSync, spawnSync } from 'node:child_process';

class Error extends globalThis.Error {
  constructor(message) {
    super(`own: ${message}`);
  }
}

async function attempt(run) {
  try {
    await run();
  } catch (error) {
    console.log(error.message, error instanceof Error);
  }
}

await attempt(async () => execSync('exit 2', { stdio: 'inherit' }));
await attempt(async () => execFileSync('no-such-program', ['a'], { stdio: 'pipe' }));
await attempt(async () => execSync('cat; exit 3', { input: 'fed' }));
console.log((await (async () => spawnSync('no-such-program'))()).error.message);
