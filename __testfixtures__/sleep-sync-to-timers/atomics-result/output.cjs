const { setTimeout: sleep } = require('timers/promises');

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function poll(tries) {
  const outcome = await sleep(5, 'timed-out');
  if (tries > 0) return [outcome, ...(await poll(tries - 1))];
  return [await sleep(1, 'timed-out')];
}

async function main() {
  await delay(1);
  await delay(1);
  console.log(await poll(2), (await sleep(3, 'timed-out')) === 'timed-out', await delay(1));
  return await sleep(2, 'timed-out');
}

main().then(console.log);
