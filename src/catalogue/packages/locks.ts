import { optionAbsent } from '../forms';
import type { ApiEntry, Variant } from '../types';
import { own, ownTwin, packageEntry, promisified } from './packageEntry';

const writes = { effects: ['writes'] } as const;

/** The twins of `lockfile` wait and try again where the sync functions throw for being told to. */
const promisifiedLock = (name: string): readonly Variant[] => [
  {
    when: ['wait', 'retries', 'pollPeriod', 'retryWait'].map((option) => optionAbsent(1, option)),
    form: promisified(name),
  },
  { refuse: 'unknown-options' },
];

/** Packages that lock files. */
export const lockEntries: readonly ApiEntry[] = [
  packageEntry(
    'proper-lockfile',
    'lockSync',
    [
      { when: [{ not: { result: 'unused' } }], refuse: 'release-becomes-async' },
      { when: [optionAbsent(1, 'retries')], form: own('lock') },
      { refuse: 'unknown-options' },
    ],
    writes,
  ),
  packageEntry('proper-lockfile', 'unlockSync', ownTwin('unlock'), writes),
  packageEntry('proper-lockfile', 'checkSync', ownTwin('check')),
  packageEntry('lockfile', 'lockSync', promisifiedLock('lock'), writes),
  packageEntry('lockfile', 'unlockSync', [{ form: promisified('unlock') }], writes),
  packageEntry('lockfile', 'checkSync', [{ form: promisified('check') }]),
];
