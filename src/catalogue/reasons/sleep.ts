import type { Reason } from '../types';

/** Sleeps that cannot become a timer, or only with a difference. */
export const sleepReasons: readonly Reason[] = [
  {
    code: 'shared-atomics',
    kind: 'refused',
    title: 'waits for another thread',
    meaning:
      'The array that Atomics.wait waits on can be seen by other code: it was handed in, is exported, sent to a worker, or used for something else too. Then it is a lock or a mailbox, and another thread can end the wait early.',
    hint: 'If it only sleeps, wait on an array of its own: new Int32Array(new SharedArrayBuffer(4)).',
    example: 'async function lock(state) {\n  Atomics.wait(state, 0, 1);\n}',
  },
  {
    code: 'unusual-duration',
    kind: 'refused',
    title: 'a duration that a timer takes differently',
    meaning:
      'The duration is missing, negative, NaN, Infinity, not a number, or more than 2147483647 milliseconds. The sync call sleeps for ever, returns at once or throws for it; a timer waits one millisecond or rejects.',
    hint: 'Write the duration as a number of milliseconds between 0 and 2147483647.',
    example: "async function pause() {\n  sleep.msleep('20');\n}",
    remedy: 'async function pause() {\n  sleep.msleep(20);\n}',
  },
  {
    code: 'sleep-result-used',
    kind: 'refused',
    title: 'what the sleep returns is used',
    meaning:
      'The call returns something (thread-sleep: the time that has passed) and that is used. A timer gives undefined.',
    hint: 'Do not use the value of the call.',
    example: "import nap from 'thread-sleep';\n\nasync function pause() {\n  return nap(50);\n}",
    remedy: "import nap from 'thread-sleep';\n\nasync function pause() {\n  nap(50);\n}",
  },
  {
    code: 'clock-used-later',
    kind: 'refused',
    title: 'what the busy-wait loop read from the clock is used after it',
    meaning:
      'The loop only waits, but it leaves the last time that it read (or the number of its rounds) in a variable that is used elsewhere. After a timer the variable would hold an old value.',
    hint: 'Read the clock again after the loop.',
    example:
      'async function pause(ms) {\n  const start = Date.now();\n  let now = start;\n  while (now - start < ms) now = Date.now();\n  return now;\n}',
    remedy:
      'async function pause(ms) {\n  const start = Date.now();\n  while (Date.now() - start < ms);\n  return Date.now();\n}',
  },
  {
    code: 'unclear-busy-wait',
    kind: 'refused',
    title: 'a busy-wait loop of which it cannot be told how long it waits',
    meaning:
      'The loop does nothing but look at the clock, but what ends it is not the comparison of a time with a time: a part of one, such as the nanoseconds of process.hrtime, something that is worked out in several steps, or another condition besides.',
    hint: 'Compare the time with the one at which the loop has to end, as in while (Date.now() < end) {}.',
    example:
      'async function pause() {\n  const start = process.hrtime();\n  do {} while (process.hrtime(start)[1] < 5e6);\n}',
    remedy: 'async function pause() {\n  const end = Date.now() + 5;\n  while (Date.now() < end) {}\n}',
  },
  {
    code: 'bounded-busy-wait',
    kind: 'hazard',
    title: 'a busy-wait loop that also ends after a number of rounds',
    meaning:
      'The loop waits for a time to pass, and gives up after a fixed number of rounds (as in for (let i = 0; i < 1e7; i++)). On a fast machine it sleeps shorter than it says; a timer sleeps the whole time.',
    hint: 'Check that the whole time is what was meant, and run with --unsafe.',
    example:
      'async function pause(ms) {\n  const start = Date.now();\n  for (let i = 0; i < 1e7; i++) {\n    if (Date.now() - start > ms) break;\n  }\n}',
  },
];
