import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Blocks. */
function sleepSync(ms: number): void {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  } catch {
    const end = Date.now() + ms;
    while (Date.now() < end) {}
  }
}

const pauseSeconds = (seconds: number): void => {
  sleepSync(seconds * 1000);
};

async function main(count: number): Promise<void> {
  const start = performance.now();
  for (let i = 0; i < count; i++) await sleep(10);
  pauseSeconds(0.001);
  console.log(performance.now() - start >= 28);
}

void main(3);
