const { setTimeout: delay } = require('timers/promises');

async function sleep(milliseconds) {
  await delay(milliseconds);
}

sleep(5).then(() => console.log('slept'));
