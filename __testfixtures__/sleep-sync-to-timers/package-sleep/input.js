const sleep = require('sleep');

async function blink(pin, seconds, us) {
  pin.on();
  sleep.sleep(1);
  sleep.sleep(seconds);
  sleep.sleep(seconds + 0);
  sleep.msleep(25);
  sleep.msleep(seconds * 10);
  sleep.usleep(1500);
  sleep.usleep(us);
  pin.off();
}

const log = [];
const start = Date.now();
blink({ on: () => log.push('on'), off: () => log.push('off') }, 1, 9000).then(() => {
  const took = Date.now() - start;
  console.log(log.join(), took >= 3040 && took < 4000);
});
