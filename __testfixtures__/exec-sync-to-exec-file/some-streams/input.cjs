const { spawnSync } = require('child_process');

async function version(command) {
  const { status, stdout } = spawnSync('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  return status === 0 ? stdout.trim() : `failed with ${status}`;
}

async function main() {
  console.log(await version('echo 1.2.3; echo err >&2'), await version('exit 3'), await version('kill -9 $$'));
  console.log(spawnSync('no-such-program', ['a'], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout ?? null);
}

main();
