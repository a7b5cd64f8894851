const { performance } = require('perf_hooks');

async function measured(run) {
  const start = performance.now();
  await run();
  return performance.now() - start >= 18;
}

const spellings = {
  async deadline(ms) {
    const end = Date.now() + ms;
    while (Date.now() < end) {
      // busy wait
    }
  },
  async elapsed(ms) {
    const start = Date.now();
    while (Date.now() - start < ms) {}
  },
  async turned(ms) {
    var start = new Date().getTime();
    while (ms > new Date().getTime() - start);
  },
  async converted(ms) {
    const start = +new Date();
    do {
      // nothing
    } while (+new Date() - start <= ms);
  },
  async dates(ms) {
    const end = new Date(Date.now() + ms);
    while (new Date() < end) continue;
  },
  async precise(ms) {
    const start = performance.now();
    while (performance.now() - start < ms);
  },
  async variable(ms) {
    const start = Date.now();
    let now = start;
    while (now - start < ms) {
      now = Date.now();
    }
  },
  async lateVariable(ms) {
    let now;
    const start = Date.now();
    do {
      now = Date.now();
    } while (now < start + ms);
  },
  async inHead(ms) {
    for (const start = Date.now(); Date.now() - start < ms; );
  },
  async inHeads(ms) {
    for (let now = Date.now(), end = now + ms; now < end; now = Date.now()) {}
  },
  async endless(ms) {
    const start = Date.now();
    while (true) {
      if (Date.now() - start >= ms) break;
    }
  },
  async chained(ms) {
    const start = Date.now();
    const end = start + ms;
    while (Date.now() < end) {}
    return Date.now() - start >= ms - 1;
  },
  async bigint(ms) {
    const end = process.hrtime.bigint() + BigInt(ms) * 1_000_000n;
    while (process.hrtime.bigint() < end) {}
  },
  async uptime(ms) {
    const start = process.uptime();
    while (process.uptime() - start < ms / 1000) {}
  },
  async later(ms) {
    const deadline = Date.now() + ms;
    console.log('before');
    while (Date.now() < deadline) {}
  },
  async countedToo(ms) {
    let rounds = 0;
    const end = Date.now() + ms;
    while (Date.now() < end) rounds++;
  },
  async nested(ms) {
    if (ms > 0) for (let until = Date.now() + ms; Date.now() < until; ) {}
    else console.log('no time');
  },
};

(async () => {
  for (const [name, wait] of Object.entries(spellings)) console.log(name, await measured(() => wait(20)));
})();
