const sleep = require('sleep');

async function blink(pin, seconds, us) {
  pin.on();
  sleep.sleep(1);
  sleep.sleep(seconds);
  sleep.sleep(seconds + 1);
  sleep.msleep(250);
  sleep.msleep(seconds * 1000);
  sleep.usleep(1500);
  sleep.usleep(us);
  pin.off();
}

module.exports = blink;
