const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function sleepSync(ms) {
  return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

async function poll(tries) {
  const outcome = Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  if (tries > 0) return [outcome, ...(await poll(tries - 1))];
  return [Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)];
}

async function main() {
  await delay(1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  console.log(await poll(2), sleepSync(3) === 'timed-out', pause(1));
  return sleepSync(2);
}

main().then(console.log);
