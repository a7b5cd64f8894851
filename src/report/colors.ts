import { createColors } from 'picocolors';

/** Painters for text: real ones, or such that leave it as it is. */
export function colors(enabled: boolean) {
  return createColors(enabled);
}
