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
  sleep(10);
  delaySync();
  sync();
  await sleep(2);
  if (!sleep(1)) console.log('nothing');
}

module.exports = { main, delaySync };
main();
