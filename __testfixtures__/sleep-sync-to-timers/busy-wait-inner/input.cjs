async function pause(ms) {
  const start = Date.now();
  while (true) {
    const now = Date.now();
    if (now - start >= ms) break;
  }
}

async function until(ms) {
  const end = performance.now() + ms;
  for (;;) {
    const now = performance.now();
    if (now > end) {
      break;
    }
  }
}

async function main() {
  const start = Date.now();
  await pause(3);
  await until(3);
  console.log(Date.now() - start >= 5);
}

main();
