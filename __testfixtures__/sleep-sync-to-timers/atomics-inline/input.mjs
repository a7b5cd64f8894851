import { performance } from 'node:perf_hooks';

async function took(run) {
  const start = performance.now();
  await run();
  const elapsed = performance.now() - start;
  return elapsed >= 18 && elapsed < 2000;
}

async function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

async function pauseTwice(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, ms / 2);
  Atomics.wait(new BigInt64Array(new SharedArrayBuffer(8)), 0, 0n, ms / 2);
}

class Poller {
  async poll({ interval = 10 } = {}) {
    for (let round = 0; round < 2; round += 1) {
      // between two rounds
      Atomics.wait(
        new Int32Array(new SharedArrayBuffer(4)), // nobody wakes it
        0,
        0,
        interval,
      );
    }
    return 'polled';
  }
}

console.log(await took(() => pause(20)), await took(() => pauseTwice(20)));
console.log(await new Poller().poll());
