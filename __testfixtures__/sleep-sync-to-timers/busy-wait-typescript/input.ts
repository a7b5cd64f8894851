async function poll(intervalMs: number): Promise<string> {
  const start: number = Date.now();
  while (Date.now() - start < intervalMs) {
    /* spin */
  }
  const seconds = process.hrtime();
  while (process.hrtime(seconds)[0] < 1) {}
  const end = process.hrtime.bigint() + 5_000_000n;
  while (process.hrtime.bigint() < end) {}
  return Date.now() - start >= 1000 ? 'slept' : 'woke';
}

void poll(5).then((text: string) => console.log(text));
export {};
