import type { Transform } from './types';

export const apply = (text: string, transforms: readonly Transform[]): string =>
  transforms.reduce((value, transform) => transform(value), text);
