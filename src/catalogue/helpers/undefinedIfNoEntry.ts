import type { Helper } from '../types';

/** Rejection handler with the meaning of `throwIfNoEntry: false` in `statSync` from Node 22 on: ENOENT and ENOTDIR. */
export const undefinedIfNoEntry: Helper = {
  name: 'undefinedIfNoEntry',
  names: {},
  javascript: `function $name(error) {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}`,
  typescript: `function $name(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}`,
};
