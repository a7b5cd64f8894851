import { msleep, sleep as sleepSeconds } from 'sleep';
import deasync from 'deasync';
import systemSleep = require('system-sleep');
import threadSleep = require('thread-sleep');
import sleepSync = require('sleep-sync');

export async function pause(ms: number): Promise<number> {
  msleep(ms);
  sleepSeconds(2);
  deasync.sleep(ms);
  systemSleep(ms);
  sleepSync(ms);
  threadSleep(ms);
  return threadSleep(ms);
}
