import type { NameSource } from '../types';

/** What a function needs that ends its child in time. */
export const timerNames: Readonly<Record<string, NameSource>> = {
  setTimeout: { kind: 'global', name: 'setTimeout' },
  clearTimeout: { kind: 'global', name: 'clearTimeout' },
};
