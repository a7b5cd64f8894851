const { execSync, execFileSync, spawnSync } = require('child_process');
const child = require('node:child_process');

async function main(seconds = 0.01, ms = 10) {
  const start = Date.now();
  execSync('sleep 0.01');
  execSync(`sleep ${ms / 1000}`, { stdio: 'ignore' });
  execSync('sleep ' + seconds * 2);
  execFileSync('sleep', ['0.01']);
  child.spawnSync('sleep', [String(ms * 0.001)], { stdio: 'inherit' });
  child.execSync(`sleep ${seconds}`);
  if (Date.now() - start >= 55) console.log('slept');
  const { status } = spawnSync('sleep', ['0']);
  console.log(status);
}

main();
