import { sleep, msleep, usleep } from 'sleep';

export async function blink(pin) {
  sleep(0.5);
  sleep(-1);
  msleep('20');
  msleep(3000000000);
  usleep();
  pin.off();
}
