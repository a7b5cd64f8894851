import { Worker } from 'node:worker_threads';

const shared = new Int32Array(new SharedArrayBuffer(4));
export const exported = new Int32Array(new SharedArrayBuffer(4));

async function main(state, text) {
  new Worker('Atomics', { eval: true, workerData: shared }).terminate();
  Atomics.wait(shared, 0, 0, 1);
  Atomics.wait(exported, 0, 0, 1);
  Atomics.wait(state, 0, 0, 1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, '1');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, -1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, `${text}`);
  if (text === 'never') {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Infinity);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 ** 31);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NaN);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, undefined);
  }
  return 'done';
}

function sync() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

sync();
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
console.log(await main(new Int32Array(new SharedArrayBuffer(4)), '1'));
