import { execFileSync, execSync, spawnSync } from 'node:child_process';

async function attempt(run) {
  try {
    return String(await run());
  } catch (error) {
    return [error.message, error.status, error.signal, String(error.stdout)].join('|');
  }
}

async function main() {
  execSync('echo shared', { stdio: 'inherit' });
  console.log(execSync('echo read').toString(), execFileSync('cat', { input: 'fed', encoding: 'utf8' }));
  const { status, signal, stdout } = spawnSync('sh', ['-c', 'echo out; exit 3'], { encoding: 'utf8' });
  console.log(status, signal, stdout);
  console.log(await attempt(async () => execSync('echo out; exit 4', { stdio: 'pipe' })));
  console.log(await attempt(async () => execFileSync('sh', ['-c', 'kill -9 $$'], { stdio: 'inherit' })));
}

await main();
