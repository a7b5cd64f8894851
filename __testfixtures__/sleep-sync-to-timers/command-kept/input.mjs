import { execSync, spawnSync } from 'node:child_process';

async function main(duration, options) {
  execSync(`sleep ${duration}`);
  execSync('sleep 0; exit 0');
  execSync('sleep 0', options);
  execSync('sleep 0', { timeout: 1000 });
  spawnSync('sleep', [duration, '0']);
  return execSync('sleep 0').length;
}

console.log(await main('0', {}));
