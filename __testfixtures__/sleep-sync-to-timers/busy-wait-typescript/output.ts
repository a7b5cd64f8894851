import { setTimeout as sleep } from 'timers/promises';

async function poll(intervalMs: number): Promise<string> {
  const start: number = Date.now();
  /* spin */
  await sleep(intervalMs);
  await sleep(1000);
  await sleep(5);
  return Date.now() - start >= 1000 ? 'slept' : 'woke';
}

void poll(5).then((text: string) => console.log(text));
export {};
