const { setTimeout: sleep } = require('timers/promises');

async function pause(ms) {
  await sleep(ms);
}

async function until(ms) {
  await sleep(ms);
}

async function main() {
  const start = Date.now();
  await pause(3);
  await until(3);
  console.log(Date.now() - start >= 5);
}

main();
