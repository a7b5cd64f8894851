const { setTimeout: delay } = require('timers/promises');

function sleep(ms) {
  const buffer = new SharedArrayBuffer(4);
  const cell = new Int32Array(buffer);
  Atomics.wait(cell, 0, 0, ms);
}

function delaySync(ms = 5) {
  const start = Date.now();
  while (Date.now() - start < ms);
}

function sync() {
  sleep(1);
}

async function main() {
  await delay(10);
  await delay(5);
  sync();
  await delay(2);
  if (!(await delay(1))) console.log('nothing');
}

module.exports = { main, delaySync };
main();
