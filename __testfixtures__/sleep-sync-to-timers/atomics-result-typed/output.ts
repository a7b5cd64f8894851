const { setTimeout: sleep } = require('timers/promises');

type Outcome = 'ok' | 'not-equal' | 'timed-out';

async function wait(ms: number): Promise<Outcome> {
  return await sleep(ms, 'timed-out');
}

async function main(): Promise<void> {
  const outcome = await sleep(1, 'timed-out');
  if (outcome === 'ok') console.log('woken');
  const again: Outcome = await sleep(1, 'timed-out');
  console.log(outcome, again, await wait(2));
}

main();
