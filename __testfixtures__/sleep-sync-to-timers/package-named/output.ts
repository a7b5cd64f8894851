import { setTimeout as sleep } from 'timers/promises';
import threadSleep = require('thread-sleep');

export async function pause(ms: number): Promise<number> {
  await sleep(ms);
  await sleep(2000);
  await sleep(ms);
  await sleep(ms);
  await sleep(ms);
  await sleep(ms);
  return threadSleep(ms);
}
