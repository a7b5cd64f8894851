import type { ApiEntry } from '../types';
import { packageEntry } from './packageEntry';

const note =
  'The explorer and all calls of it change together. The twin also finds and loads ES modules, which cannot be loaded synchronously.';

/** Packages that look for the configuration of a tool. */
export const configFileEntries: readonly ApiEntry[] = [
  packageEntry('cosmiconfig', 'cosmiconfigSync', [{ strategy: 'configExplorer' }], { note }),
  packageEntry('lilconfig', 'lilconfigSync', [{ strategy: 'configExplorer' }], { note }),
];
