import { sleep, msleep, usleep } from 'sleep';
import { setTimeout as delay } from 'timers/promises';
import threadSleep from 'thread-sleep';

async function attempt(run) {
  try {
    console.log(await run());
  } catch (error) {
    console.log(error.name, error.message);
  }
}

await attempt(async () => sleep(0.5));
await attempt(async () => sleep(-1));
await attempt(async () => msleep('20'));
await attempt(async () => threadSleep(0.5));
await attempt(async () => threadSleep(-5));
await attempt(async () => threadSleep(1) >= 0);
await attempt(async () => await delay(1));

export async function never() {
  msleep(3000000000);
  threadSleep(3000000000);
  usleep();
}
