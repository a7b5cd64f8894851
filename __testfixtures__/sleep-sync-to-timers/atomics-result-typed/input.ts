type Outcome = 'ok' | 'not-equal' | 'timed-out';

async function wait(ms: number): Promise<Outcome> {
  return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

async function main(): Promise<void> {
  const outcome = Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  if (outcome === 'ok') console.log('woken');
  const again: Outcome = Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  console.log(outcome, again, await wait(2));
}

main();
