import fs from 'node:fs';

const timings: number[] = [];

async function retry(attempts: number, delayMs: number): Promise<number> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (fs.constants.R_OK === attempt) break;
    timings.push(attempt);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs * attempt);
  }
  return timings.length;
}

async function main(): Promise<void> {
  const handle: ReturnType<typeof setTimeout> = setTimeout(() => console.log('never'), 5000);
  console.log(await retry(3, 5));
  clearTimeout(handle);
}

void main();
