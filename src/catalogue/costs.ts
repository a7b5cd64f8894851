import type { Cost } from './types';

/**
 * How long a call of each cost blocks, as the power of ten of milliseconds: 0.01 ms for a look at a path, 0.3 ms for a
 * small file, 100 ms for a key derivation, a second for a child process or a wait. The orders, not the digits, count.
 */
export const magnitudes: Readonly<Record<Cost, number>> = {
  cheap: -2,
  io: -0.5,
  compute: 2,
  network: 2.3,
  process: 2.7,
  wait: 3,
};

/** From the cheapest to the most expensive. */
export const costs: readonly Cost[] = ['cheap', 'io', 'compute', 'network', 'process', 'wait'];

/** Whether calls of one cost block for less than those of another. */
export function isCheaper(cost: Cost, than: Cost): boolean {
  return magnitudes[cost] < magnitudes[than];
}
