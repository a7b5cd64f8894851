import { execFileSync, execSync, spawnSync } from 'node:child_process';

async function main(signal) {
  try {
    execFileSync('node', ['--version'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  } catch (error) {
    console.log(error.code);
  }
  console.log(spawnSync('echo', ['x'], { signal, encoding: 'utf8' }).stdout);
  const run = [execSync];
  console.log(run[0]('echo passed on').toString());
}

function sync() {
  return execSync('echo sync').toString();
}

console.log(sync());
await main(AbortSignal.timeout(60_000));
