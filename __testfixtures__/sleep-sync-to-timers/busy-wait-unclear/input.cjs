const state = { rounds: 0 };

async function nanoseconds(n) {
  const start = process.hrtime();
  do {} while (process.hrtime(start)[1] < n);
}

async function tuple(ns) {
  const start = process.hrtime();
  let diff = process.hrtime(start);
  while (diff[0] * 1e9 + diff[1] < ns) diff = process.hrtime(start);
}

async function elapsed(ms) {
  const start = Date.now();
  let passed = 0;
  while (passed < ms) passed = Date.now() - start;
  return passed;
}

async function destructured(ns) {
  const start = process.hrtime();
  while (true) {
    const [seconds, nanos] = process.hrtime(start);
    if (seconds * 1e9 + nanos > ns) break;
  }
}

async function either(ms, isDone) {
  const end = Date.now() + ms;
  while (Date.now() < end && !isDone) {}
}

async function busy(ms) {
  const end = new Date().getTime() + ms;
  let x = 0;
  while (new Date().getTime() < end) x += Math.sqrt(2);
}

// These do something.
async function work(ms) {
  const end = Date.now() + ms;
  while (Date.now() < end) state.rounds++;
  const times = [];
  for (let i = 0; i < 3; i++) times[i] = Date.now();
  let i = 0;
  let last = 0;
  while (i < 10) {
    last = Date.now();
    i++;
  }
  return times.length + i + Math.sign(last);
}

async function main() {
  await nanoseconds(1e6);
  await tuple(1e6);
  console.log((await elapsed(2)) >= 2);
  await destructured(1e6);
  await either(1, false);
  await busy(1);
  console.log(await work(1), state.rounds > 0);
}

main();
