import { even } from './text.mjs';

export function odd(n, file) {
  return n === 0 ? '' : even(n - 1, file);
}
