import { createTransform } from '../src/rewrite/createTransform';

/** `Atomics.wait` sleeps, busy-wait loops, `execSync('sleep 1')` and sleep packages to `setTimeout` of `node:timers/promises`. */
export default createTransform('sleep-sync-to-timers');
