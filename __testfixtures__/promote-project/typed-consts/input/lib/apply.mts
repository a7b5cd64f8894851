import type { Transform } from './types.mjs';

export const apply = (text: string, transforms: readonly Transform[]): string =>
  transforms.reduce((value, transform) => transform(value), text);
