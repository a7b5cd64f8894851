import { methodForm } from '../forms';
import type { ApiEntry, Condition, Form, Variant } from '../types';
import {
  forVersions,
  itself,
  maker,
  needsDefaultImport,
  ofReturned,
  own,
  packageEntry,
  promisifiedItself,
  unknownVersion,
} from './packageEntry';

/** Options with which a list holds objects, which `sort()` takes for equal. */
const givesObjects: Condition = {
  any: ['objectMode', 'stats', 'withFileTypes'].map((option) => ({ arg: 1, option, is: 'present' })),
};

/** A pattern whose only part that is no plain name is the last one: one folder is read, and gives its entries in its own order. */
const inOneFolder: readonly Condition[] = [
  { arg: 0, matches: String.raw`^(?!!)(?![^]*\*\*)(?:[^*?[\]{}()!+@|\\/]*/)*[^/\\]*[*?[][^/\\]*$` },
  {
    any: [
      { arg: 1, is: 'absent' },
      { arg: 1, onlyOptions: ['cwd', 'absolute', 'dot', 'ignore', 'nodir', 'onlyFiles', 'onlyDirectories', 'mark'] },
    ],
  },
];

/** The same paths in any order: safe where nobody can see the order. */
function unordered(form: Form): readonly Variant[] {
  return [
    { when: [{ result: 'order-free' }, { not: givesObjects }], form },
    { form, hazards: ['result-order'] },
  ];
}

/** The same, and in the same order where one folder is read. (tinyglobby takes each pattern for that of folders, too.) */
function ordered(form: Form): readonly Variant[] {
  return [{ when: inOneFolder, form }, ...unordered(form)];
}

const globAsync = promisifiedItself('glob');

/** glob up to 8 takes a callback, and sorts what it found unless it is told not to. */
const oldGlob: readonly Variant[] = [
  needsDefaultImport,
  { when: [{ arg: 1, option: 'sync', is: 'present' }], refuse: 'unusual-arguments' },
  {
    when: [
      {
        any: [
          { arg: 1, option: 'nosort', is: 'absent' },
          { arg: 1, option: 'nosort', is: 'falsy' },
        ],
      },
    ],
    form: globAsync,
  },
  ...unordered(globAsync),
];

const newGlob = ordered(own('glob'));

const globVariants: readonly Variant[] = [
  ...forVersions('<9', oldGlob),
  ...forVersions('>=9', newGlob),
  unknownVersion,
];

const fastGlobVariants: readonly Variant[] = [
  ...forVersions('<3', unordered(own('async'))),
  ...forVersions('>=3.3', [
    ...ordered(own('glob')).map((variant) => ({
      ...variant,
      when: [{ language: 'typescript' as const }, { not: { moduleAs: 'itself' as const } }, ...(variant.when ?? [])],
    })),
  ]),
  ...forVersions('>=3', [needsDefaultImport, ...ordered(itself('fg'))]),
  unknownVersion,
];

const sameOrder =
  'The paths are the same; their order may differ where several folders are read, since they are read at the same time. One folder gives them in its own order (measured 280 times each for glob 11, fast-glob 3 and globby 11 and 14).';
const note = { note: sameOrder };
const needsForAwait: readonly Variant[] = [{ refuse: 'needs-for-await' }];
const foundHint = 'promisify(glob)(pattern, options) gives what .found holds.';
/** What the catalogue calls a `Glob`. */
const walker = 'glob.Glob()';
const iterators = { note: 'for (const path of globIterateSync(...)) becomes for await (... of globIterate(...)).' };

/** Packages that look for files by patterns. */
export const globEntries: readonly ApiEntry[] = [
  packageEntry('glob', 'sync', globVariants, {
    note: `Up to version 8 the result is sorted, so that promisify(glob) gives the same list. From 9 on: ${sameOrder}`,
  }),
  packageEntry('glob', 'glob.sync', globVariants, note),
  packageEntry('glob', 'globSync', newGlob, note),
  packageEntry('glob', 'glob.globSync', newGlob, note),
  ...['globIterateSync', 'globStreamSync', 'glob.iterateSync', 'glob.stream.sync'].map((name) =>
    packageEntry('glob', name, needsForAwait, iterators),
  ),
  packageEntry('glob', 'GlobSync', [{ refuse: 'no-exact-twin', hint: foundHint }], {
    constructed: true,
    note: `Up to version 8 the constructor looks for the files. ${foundHint}`,
  }),
  { ...maker('glob', 'Glob', walker), constructed: true },
  ofReturned(walker, 'walkSync', unordered(methodForm('walk')), note),
  ofReturned(walker, 'iterateSync', needsForAwait, iterators),
  ofReturned(walker, 'streamSync', needsForAwait, iterators),
  packageEntry('globby', 'gitignore.sync', [needsDefaultImport, { form: itself('globby', 'globby.gitignore($args)') }]),
  packageEntry('globby', 'sync', [needsDefaultImport, ...ordered(itself('globby'))], note),
  packageEntry('globby', 'globbySync', ordered(own('globby')), note),
  packageEntry('globby', 'isGitIgnoredSync', [{ form: own('isGitIgnored') }]),
  packageEntry('globby', 'generateGlobTasksSync', [{ form: own('generateGlobTasks') }]),
  packageEntry('fast-glob', 'sync', fastGlobVariants, note),
  packageEntry('fast-glob', 'globSync', ordered(own('glob')), note),
  packageEntry('tinyglobby', 'globSync', unordered(own('glob')), note),
];
