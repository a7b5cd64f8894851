import { optionOff } from '../forms';
import type { ApiEntry, Condition, Variant } from '../types';
import {
  forVersions,
  itself,
  mainTwin,
  needsDefaultImport,
  packageEntry,
  promisifiedItself,
  unknownVersion,
} from './packageEntry';

/** which 2 does not look at `nothrow` when it gives a promise. */
const which2: readonly Variant[] = [
  needsDefaultImport,
  { when: [optionOff(1, 'nothrow')], form: itself('which') },
  { when: [{ arg: 1, option: 'nothrow', is: 'truthy' }], form: itself('which', 'which($args).catch(() => null)') },
  { refuse: 'unknown-options' },
];

const whichVariants: readonly Variant[] = [
  { when: [{ installed: '<2' }], refuse: 'no-twin-in-version' },
  ...forVersions('>=2 <3', which2),
  ...forVersions('>=3', mainTwin('which')),
  unknownVersion,
];

/** Options of resolve that are not functions: those that are have another shape in the twin. */
const plainResolve: Condition = {
  arg: 1,
  onlyOptions: ['basedir', 'extensions', 'paths', 'moduleDirectory', 'preserveSymlinks', 'includeCoreModules'],
};

/** Packages that find a program or a module by its name. */
export const nameEntries: readonly ApiEntry[] = [
  packageEntry('which', 'sync', whichVariants),
  packageEntry(
    'command-exists',
    'sync',
    [needsDefaultImport, { form: itself('commandExists', 'commandExists($args).then(() => true, () => false)') }],
    {
      cost: 'process',
      effects: ['spawns'],
      note: 'The twin resolves to the name of the command, and rejects where the sync function gives false.',
    },
  ),
  packageEntry('resolve', 'sync', [
    needsDefaultImport,
    { when: [plainResolve], form: promisifiedItself('resolve') },
    { refuse: 'unknown-options' },
  ]),
  packageEntry('enhanced-resolve', 'sync', [needsDefaultImport, { form: promisifiedItself('resolve') }]),
];
