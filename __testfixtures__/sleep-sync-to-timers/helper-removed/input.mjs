import { execSync } from 'node:child_process';

const cell = new Int32Array(new SharedArrayBuffer(4));

/**
 * Sleeps for a while.
 */
function sleep(ms) {
  Atomics.wait(cell, 0, 0, ms);
}

// In seconds.
const sleepSeconds = (seconds = 0.01) => {
  execSync(`sleep ${seconds * 1}`);
};

const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms * 1000);

function busy(ms) {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    // spin
  }
}

export async function main() {
  sleep(5);
  wait(0.01);
  busy(3 + 2);
  for (const ms of [1, 2]) sleep(ms * 2);
  const nothing = sleep(1);
  return nothing;
}

console.log(await main(), typeof sleepSeconds);
