import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const timings: number[] = [];

async function retry(attempts: number, delayMs: number): Promise<number> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (fs.constants.R_OK === attempt) break;
    timings.push(attempt);
    await sleep(delayMs * attempt);
  }
  return timings.length;
}

async function main(): Promise<void> {
  const handle: ReturnType<typeof setTimeout> = setTimeout(() => console.log('never'), 5000);
  console.log(await retry(3, 5));
  clearTimeout(handle);
}

void main();
