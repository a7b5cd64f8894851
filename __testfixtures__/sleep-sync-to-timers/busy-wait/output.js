const { performance } = require('perf_hooks');
const { setTimeout: sleep } = require('timers/promises');

async function measured(run) {
  const start = performance.now();
  await run();
  return performance.now() - start >= 18;
}

const spellings = {
  async deadline(ms) {
    // busy wait
    await sleep(ms);
  },
  async elapsed(ms) {
    await sleep(ms);
  },
  async turned(ms) {
    await sleep(ms);
  },
  async converted(ms) {
    // nothing
    await sleep(ms);
  },
  async dates(ms) {
    await sleep(ms);
  },
  async precise(ms) {
    await sleep(ms);
  },
  async variable(ms) {
    await sleep(ms);
  },
  async lateVariable(ms) {
    await sleep(ms);
  },
  async inHead(ms) {
    await sleep(ms);
  },
  async inHeads(ms) {
    await sleep(ms);
  },
  async endless(ms) {
    await sleep(ms);
  },
  async chained(ms) {
    const start = Date.now();
    await sleep(ms);
    return Date.now() - start >= ms - 1;
  },
  async bigint(ms) {
    await sleep(ms);
  },
  async uptime(ms) {
    await sleep(ms);
  },
  async later(ms) {
    const deadline = Date.now() + ms;
    console.log('before');
    await sleep(Math.max(0, deadline - Date.now()));
  },
  async countedToo(ms) {
    await sleep(ms);
  },
  async nested(ms) {
    if (ms > 0) await sleep(ms);
    else console.log('no time');
  },
};

(async () => {
  for (const [name, wait] of Object.entries(spellings)) console.log(name, await measured(() => wait(20)));
})();
