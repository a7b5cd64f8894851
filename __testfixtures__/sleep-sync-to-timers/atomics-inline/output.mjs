import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

async function took(run) {
  const start = performance.now();
  await run();
  const elapsed = performance.now() - start;
  return elapsed >= 18 && elapsed < 2000;
}

async function pause(ms) {
  await sleep(ms);
}

async function pauseTwice(ms) {
  await sleep(ms / 2);
  await sleep(ms / 2);
}

class Poller {
  async poll({ interval = 10 } = {}) {
    for (let round = 0; round < 2; round += 1) {
      // between two rounds
      // nobody wakes it
      await sleep(interval);
    }
    return 'polled';
  }
}

console.log(await took(() => pause(20)), await took(() => pauseTwice(20)));
console.log(await new Poller().poll());
