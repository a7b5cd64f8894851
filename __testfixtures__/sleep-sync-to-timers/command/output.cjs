const { spawnSync } = require('child_process');
const { setTimeout: sleep } = require('timers/promises');

async function main(seconds = 0.01, ms = 10) {
  const start = Date.now();
  await sleep(10);
  await sleep(ms);
  await sleep(seconds * 2 * 1000);
  await sleep(10);
  await sleep(ms * 0.001 * 1000);
  await sleep(seconds * 1000);
  if (Date.now() - start >= 55) console.log('slept');
  const { status } = spawnSync('sleep', ['0']);
  console.log(status);
}

main();
