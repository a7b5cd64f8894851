globalThis.Bun = {
  sleepSync: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

async function main() {
  const start = Date.now();
  await Bun.sleep(20);
  console.log(Date.now() - start >= 19, await Bun.sleep(1));
}

main();
