const sleep = require('system-sleep');
const { sleep: wait } = require('deasync');
const pause = require('thread-sleep').default;

async function main() {
  const start = Date.now();
  sleep(10);
  wait(10);
  pause(10);
  return Date.now() - start >= 28;
}

main().then(console.log);
