import type { Helper } from '../types';
import { exists } from './exists';
import { globPaths } from './globPaths';
import { readDescriptor } from './readDescriptor';
import { undefinedIfMissing } from './undefinedIfMissing';
import { undefinedIfNoEntry } from './undefinedIfNoEntry';

/** Every helper that a form may name, by the name it is named with. */
export const helpers: Readonly<Record<string, Helper>> = {
  exists,
  globPaths,
  readDescriptor,
  undefinedIfMissing,
  undefinedIfNoEntry,
};
