import type { ApiEntry, Condition, Variant } from '../types';
import { mainTwin, ownTwin, packageEntry, promisified } from './packageEntry';

const writes = { effects: ['writes'] } as const;

/** `removeCallback` of the twin's result removes later, and not before it returns. */
function entryOf(helper: string, read: Condition): readonly Variant[] {
  return [
    { when: [read], form: { expression: `${helper}($args)`, names: { [helper]: { kind: 'helper', helper } } } },
    { refuse: 'release-becomes-async' },
  ];
}

/** Packages that make temporary files and folders. */
export const temporaryFileEntries: readonly ApiEntry[] = [
  packageEntry('tempy', 'writeSync', ownTwin('write'), writes),
  packageEntry('tempy', 'temporaryWriteSync', ownTwin('temporaryWrite'), writes),
  packageEntry('temp-write', 'sync', mainTwin('tempWrite'), writes),
  packageEntry('tmp', 'fileSync', entryOf('tmpFile', { members: ['name', 'fd'] }), writes),
  packageEntry('tmp', 'dirSync', entryOf('tmpDir', { members: ['name'] }), writes),
  packageEntry('tmp', 'tmpNameSync', [{ form: promisified('tmpName') }]),
];
