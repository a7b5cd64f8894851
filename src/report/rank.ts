import { magnitudes } from '../catalogue/costs';
import type { Site } from '../plan/types';

type Ranked = Pick<Site, 'cost' | 'heat' | 'blockedMs'>;

/** What a place adds to the power of ten: a hot one runs some thirty times as often, one at the start only once. */
const heats = { hot: 1.5, warm: 0, 'start-up': -3 };

/**
 * How much a call is likely to cost, from 0 to 100; a measured time decides alone. The order counts, the number means nothing.
 */
export function rankOf({ cost = 'io', heat = 'warm', blockedMs }: Ranked): number {
  const power = blockedMs === undefined ? magnitudes[cost] + heats[heat] : Math.log10(Math.max(blockedMs, 1e-5));
  // From 10 microseconds that happen once to half a minute.
  return Math.round(Math.min(100, Math.max(0, ((power + 5) / 9.5) * 100)) * 10) / 10;
}

/** Whether the place of one site costs more than that of another, for sorting: the most expensive first. */
export function byRank(a: Ranked, b: Ranked): number {
  return rankOf(b) - rankOf(a);
}
