import type { JsonSite } from './jsonReport';

/** What a call costs in a few words: `process, hot`, or what was measured: `38.2 ms`. Empty when nothing is known. */
export function describeCost({ cost, heat, blockedMs }: Pick<JsonSite, 'cost' | 'heat' | 'blockedMs'>): string {
  if (blockedMs !== undefined) return milliseconds(blockedMs);
  return [cost, heat === 'warm' ? undefined : heat].filter((part) => part !== undefined).join(', ');
}

function milliseconds(value: number): string {
  return value >= 100 ? `${Math.round(value)} ms` : `${Number(value.toPrecision(3))} ms`;
}
