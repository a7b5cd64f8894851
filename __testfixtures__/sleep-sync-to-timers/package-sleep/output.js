const { setTimeout: sleep } = require('timers/promises');

async function blink(pin, seconds, us) {
  pin.on();
  await sleep(1000);
  await sleep(seconds * 1000);
  await sleep((seconds + 1) * 1000);
  await sleep(250);
  await sleep(seconds * 1000);
  await sleep(2);
  await sleep(Math.ceil(us / 1000));
  pin.off();
}

module.exports = blink;
