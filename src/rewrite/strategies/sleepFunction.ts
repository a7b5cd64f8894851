import { readSleepCall, usableSleep } from '../sleeps/sleepCall';
import { sleepEmission } from '../sleeps/sleepEmission';
import type { Strategy } from './strategy';

/** `Atomics.wait` on private memory, and the functions of packages that sleep, become a timer. */
export const sleepFunction: Strategy = (call, { source, use }) => {
  const read = readSleepCall(call, use);
  if (read === undefined) throw new Error(`${use.root.module} has no sleep ${use.exportPath.join('.')}`);
  const sleep = usableSleep(call, read);
  return typeof sleep === 'string' ? { refuse: sleep } : { emission: sleepEmission({ path: call, source, ...sleep }) };
};
