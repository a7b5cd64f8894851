import { msleep, sleep as sleepSeconds } from 'sleep';
import deasync from 'deasync';
import systemSleep = require('system-sleep');
import threadSleep = require('thread-sleep');
import sleepSync = require('sleep-sync');

export async function pause(ms: number): Promise<number> {
  msleep(ms);
  sleepSeconds(1);
  deasync.sleep(ms);
  systemSleep(ms);
  sleepSync(ms);
  threadSleep(ms);
  return threadSleep(ms);
}

const start = Date.now();
void pause(10).then((took) => console.log(took >= 9, Date.now() - start >= 1050));
