import { methodForm } from '../forms';
import type { ApiEntry } from '../types';
import { words } from '../words';
import { maker, ofReturned } from './packageEntry';

/** What makes another crawler of a crawler. */
const builders = words(`
  withBasePath withRelativePaths withDirs withMaxDepth withMaxFiles withFullPaths withErrors
  withSymlinks withAbortSignal withPathSeparator withCache withGlobFunction normalize filter glob
  globWithOptions exclude onlyDirs crawl crawlWithOptions
`);
const lists = methodForm('withPromise');

/** fdir, which lists what several folders hold as it comes. */
export const walkerEntries: readonly ApiEntry[] = [
  maker('fdir', 'fdir', 'fdir()'),
  ...builders.map((name) =>
    ofReturned('fdir()', name, [{ refuse: 'sync-instance' }], { returns: 'fdir()', blocksWhen: [{ any: [] }] }),
  ),
  ofReturned('fdir()', 'sync', [
    { when: [{ result: 'order-free' }], form: lists },
    { form: lists, hazards: ['result-order'] },
  ]),
];
