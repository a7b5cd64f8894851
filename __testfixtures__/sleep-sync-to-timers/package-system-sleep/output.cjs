const { setTimeout: sleep } = require('timers/promises');

async function main() {
  const start = Date.now();
  await sleep(10);
  await sleep(10);
  await sleep(10);
  return Date.now() - start >= 28;
}

main().then(console.log);
