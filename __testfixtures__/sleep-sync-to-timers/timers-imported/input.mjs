import { setTimeout as wait } from 'timers/promises';

async function first() {
  await wait(5);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  return 'waited';
}

console.log(await first());
