async function withWork(items, ms) {
  const end = Date.now() + ms;
  while (Date.now() < end) items.push(items.length);
  return items.length > 0;
}

async function withOtherEnd(ms) {
  const end = Date.now() + ms;
  let done = false;
  while (Date.now() < end && !done) done = ms > 1;
  return done;
}

async function readLater(ms) {
  const start = Date.now();
  let now = start;
  while (now - start < ms) now = Date.now();
  return now - start >= ms;
}

async function counted(ms) {
  let rounds = 0;
  const end = Date.now() + ms;
  while (Date.now() < end) rounds += 1;
  return rounds > 0;
}

async function asking(timeLeft) {
  const start = Date.now();
  while (Date.now() - start < timeLeft()) {}
  return true;
}

(async () => {
  let left = 3;
  console.log(await withWork([], 2), await withOtherEnd(2), await readLater(2), await counted(2), await asking(() => left--));
})();
