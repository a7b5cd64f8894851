import { ownVariants, readJsonVariants } from '../fsExtraVariants';
import type { ApiEntry } from '../types';
import {
  forVersions,
  mainTwin,
  needsDefaultImport,
  ownTwin,
  packageEntry,
  promisifiedItself,
  since,
  unknownVersion,
} from './packageEntry';

const writes = { effects: ['writes'] } as const;

/** Packages that read and write JSON and other files. */
export const dataFileEntries: readonly ApiEntry[] = [
  packageEntry('jsonfile', 'readFileSync', since('5.0.0', readJsonVariants('readFile')), {
    note: 'The sync function puts the file name before the message of every error, the twin before that of the parser only.',
  }),
  packageEntry('jsonfile', 'writeFileSync', since('5.0.0', ownVariants('writeFile', 2)), writes),
  packageEntry('load-json-file', 'sync', mainTwin('loadJsonFile')),
  packageEntry('load-json-file', 'loadJsonFileSync', ownTwin('loadJsonFile')),
  packageEntry('write-json-file', 'sync', mainTwin('writeJsonFile'), writes),
  packageEntry('write-json-file', 'writeJsonFileSync', ownTwin('writeJsonFile'), writes),
  packageEntry(
    'write-file-atomic',
    'sync',
    [
      ...forVersions('<3', [needsDefaultImport, { form: promisifiedItself('writeFileAtomic') }]),
      ...forVersions('>=3', mainTwin('writeFileAtomic')),
      unknownVersion,
    ],
    writes,
  ),
];
