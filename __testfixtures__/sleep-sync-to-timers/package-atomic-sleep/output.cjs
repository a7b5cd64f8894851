const sleep = require('atomic-sleep');
const { setTimeout: delay } = require('timers/promises');

async function main(ms) {
  const start = Date.now();
  await delay(10);
  await delay(ms);
  console.log(Date.now() - start >= 18);
  try {
    sleep(0);
  } catch (error) {
    console.log(error.name);
  }
}

main(10);
