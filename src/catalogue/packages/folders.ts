import type { ApiEntry, Variant } from '../types';
import {
  forVersions,
  itself,
  mainTwin,
  needsDefaultImport,
  own,
  ownTwin,
  packageEntry,
  promisifiedItself,
  since,
  unknownVersion,
} from './packageEntry';

const writes = { effects: ['writes'] } as const;
const copies = { effects: ['reads', 'writes'] } as const;

/** Takes a callback before one version, gives a promise from then on, and is no default export any more from another one on. */
function threeAges(name: string, promiseSince: string, namedSince: string): readonly Variant[] {
  return [
    ...forVersions(`<${promiseSince}`, [needsDefaultImport, { form: promisifiedItself(name) }]),
    ...forVersions(`>=${promiseSince} <${namedSince}`, mainTwin(name)),
    ...forVersions(`>=${namedSince}`, ownTwin(name)),
    unknownVersion,
  ];
}

const rimrafNote = {
  ...writes,
  note: 'Up to version 3 patterns are expanded, so that fs.rm is no twin. The same package does the work before and after.',
};

/** The twin resolves to a list; the sync function returns nothing. */
function copied(form: (expression?: string) => Variant['form'], name: string): readonly Variant[] {
  const plain = form();
  const nothing = form(`${name}($args).then(() => undefined)`);
  return [{ when: [{ result: 'unused' }], ...(plain && { form: plain }) }, { ...(nothing && { form: nothing }) }];
}

/** Packages that make, remove, copy and move files and folders. */
export const folderEntries: readonly ApiEntry[] = [
  packageEntry('rimraf', 'sync', threeAges('rimraf', '4.0.0', '5.0.0'), rimrafNote),
  packageEntry('rimraf', 'rimraf.sync', since('4.0.0', ownTwin('rimraf')), rimrafNote),
  packageEntry('rimraf', 'rimrafSync', ownTwin('rimraf'), writes),
  ...['native', 'manual', 'windows', 'posix', 'moveRemove'].map((name) =>
    packageEntry('rimraf', `${name}Sync`, since('4.0.0', ownTwin(name)), writes),
  ),
  packageEntry('mkdirp', 'sync', threeAges('mkdirp', '1.0.0', '3.0.0'), writes),
  packageEntry('mkdirp', 'mkdirp.sync', since('2.0.0', ownTwin('mkdirp')), writes),
  packageEntry('mkdirp', 'mkdirpSync', ownTwin('mkdirp'), writes),
  packageEntry('mkdirp', 'nativeSync', since('1.0.0', ownTwin('native')), writes),
  packageEntry('mkdirp', 'manualSync', since('1.0.0', ownTwin('manual')), writes),
  packageEntry('make-dir', 'sync', mainTwin('makeDir'), writes),
  packageEntry('make-dir', 'makeDirectorySync', ownTwin('makeDirectory'), writes),
  packageEntry('del', 'sync', mainTwin('del'), writes),
  packageEntry('del', 'deleteSync', ownTwin('deleteAsync'), writes),
  packageEntry('move-file', 'sync', mainTwin('moveFile'), copies),
  packageEntry('move-file', 'moveFileSync', ownTwin('moveFile'), copies),
  packageEntry('cp-file', 'sync', [needsDefaultImport, ...copied((text) => itself('cpFile', text), 'cpFile')], copies),
  ...['cp-file', 'copy-file'].map((name) =>
    packageEntry(
      name,
      'copyFileSync',
      copied((text) => own('copyFile', text), 'copyFile'),
      copies,
    ),
  ),
];
