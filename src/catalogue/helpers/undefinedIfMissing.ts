import type { Helper } from '../types';

/** Rejection handler with the meaning of `throwIfNoEntry: false` in `lstatSync`, and in `statSync` before Node 22: ENOENT only. */
export const undefinedIfMissing: Helper = {
  name: 'undefinedIfMissing',
  names: {},
  javascript: `function $name(error) {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}`,
  typescript: `function $name(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}`,
};
