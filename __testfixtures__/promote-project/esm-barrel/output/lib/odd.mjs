import { even } from './text.mjs';

export async function odd(n, file) {
  return n === 0 ? '' : await even(n - 1, file);
}
