const { setTimeout: sleep } = require('timers/promises');

async function blink(pin, seconds, us) {
  pin.on();
  await sleep(1000);
  await sleep(seconds * 1000);
  await sleep((seconds + 0) * 1000);
  await sleep(25);
  await sleep(seconds * 10);
  await sleep(2);
  await sleep(Math.ceil(us / 1000));
  pin.off();
}

const log = [];
const start = Date.now();
blink({ on: () => log.push('on'), off: () => log.push('off') }, 1, 9000).then(() => {
  const took = Date.now() - start;
  console.log(log.join(), took >= 3040 && took < 4000);
});
