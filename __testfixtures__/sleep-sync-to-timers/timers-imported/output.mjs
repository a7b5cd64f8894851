import { setTimeout as wait } from 'timers/promises';

async function first() {
  await wait(5);
  await wait(5);
  return 'waited';
}

console.log(await first());
