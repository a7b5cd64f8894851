import { setTimeout as sleep } from 'timers/promises';
import threadSleep = require('thread-sleep');

export async function pause(ms: number): Promise<number> {
  await sleep(ms);
  await sleep(1000);
  await sleep(ms);
  await sleep(ms);
  await sleep(ms);
  await sleep(ms);
  return threadSleep(ms);
}

const start = Date.now();
void pause(10).then((took) => console.log(took >= 9, Date.now() - start >= 1050));
