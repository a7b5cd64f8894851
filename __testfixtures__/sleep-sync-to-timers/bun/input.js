globalThis.Bun = {
  sleepSync: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

async function main() {
  const start = Date.now();
  Bun.sleepSync(20);
  console.log(Date.now() - start >= 19, Bun.sleepSync(1));
}

main();
