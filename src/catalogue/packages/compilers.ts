import { importForm } from '../forms';
import type { ApiEntry, Variant } from '../types';
import { maker, ofReturned, own, ownTwin, packageEntry } from './packageEntry';

const compute = { cost: 'compute', effects: ['computes'] } as const;
const build = { cost: 'compute', effects: ['reads', 'writes', 'computes'] } as const;

/** A bundler that is given plugins throws when it is called synchronously. */
const buildVariants: readonly Variant[] = [
  { when: [{ arg: 0, option: 'plugins', is: 'present' }], refuse: 'no-exact-twin' },
  { form: own('build') },
];

/** Measured: the promise is for loading plugins and files; the work itself runs on the main thread, in one piece. */
const blocksToo: readonly Variant[] = [{ refuse: 'twin-blocks-too' }];

function reported(name: string, paths: readonly string[], note: string): ApiEntry[] {
  return paths.map((path) => packageEntry(name, path, blocksToo, { ...compute, note }));
}

/** A function of prettier itself. Up to version 2 some of them blocked. */
function formatterTwin(name: string): readonly Variant[] {
  return [{ form: importForm('prettier', name) }];
}

const sass =
  'compileAsync of sass takes longer and runs on the main thread too; sass-embedded, with the same functions, compiles in another process.';
const parsing = 'Measured: 421 ms in one piece, 450 ms with the callback. A stream of rows does not block.';

/** Compilers, bundlers, and what else only computes. */
export const compilerEntries: readonly ApiEntry[] = [
  packageEntry('esbuild', 'buildSync', buildVariants, build),
  ...['transform', 'formatMessages', 'analyzeMetafile'].map((name) =>
    packageEntry('esbuild', `${name}Sync`, ownTwin(name), compute),
  ),
  ...['transform', 'transformFile', 'parse', 'parseFile', 'print', 'minify'].map((name) =>
    packageEntry('@swc/core', `${name}Sync`, ownTwin(name), name.endsWith('File') ? build : compute),
  ),
  packageEntry('sass-embedded', 'compile', ownTwin('compileAsync'), build),
  packageEntry('sass-embedded', 'compileString', ownTwin('compileStringAsync'), build),
  ...reported('sass', ['compile', 'compileString', 'renderSync'], sass),
  maker('sass', 'initCompiler', 'sass.initCompiler()'),
  ...['compile', 'compileString'].map((name) =>
    ofReturned('sass.initCompiler()', name, blocksToo, { ...compute, note: sass }),
  ),
  ...reported(
    '@babel/core',
    ['transformSync', 'transformFileSync', 'transformFromAstSync', 'parseSync'],
    'Only loading the configuration and the plugins is asynchronous in transformAsync.',
  ),
  ...['loadOptions', 'loadPartialConfig', 'createConfigItem'].map((name) =>
    packageEntry('@babel/core', `${name}Sync`, ownTwin(`${name}Async`)),
  ),
  packageEntry('less', 'render', [{ refuse: 'no-exact-twin' }], {
    ...build,
    blocksWhen: [{ arg: 1, option: 'syncImport', is: 'truthy' }],
    note: 'Without syncImport, less.render reads what is imported asynchronously and gives a promise; the callback then comes later. Compiling itself runs on the main thread.',
  }),
  maker('postcss', '', 'postcss()'),
  ofReturned('postcss()', 'process', [{ refuse: 'sync-instance' }], {
    ...compute,
    returns: 'postcss().process()',
    blocksWhen: [{ any: [] }],
  }),
  ofReturned('postcss().process()', 'sync', blocksToo, {
    ...compute,
    note: 'A result can be awaited, which also allows asynchronous plugins; the work itself runs on the main thread.',
  }),
  ...reported('terser', ['minify_sync'], 'minify gives a promise for what minify_sync computes on the main thread.'),
  ...reported(
    '@prettier/sync',
    ['format', 'formatWithCursor', 'check'],
    'prettier.format gives a promise and formats on the main thread.',
  ),
  ...['resolveConfig', 'resolveConfigFile', 'getFileInfo'].map((name) =>
    packageEntry('@prettier/sync', name, formatterTwin(name)),
  ),
  packageEntry('@prettier/sync', 'clearConfigCache', [{ refuse: 'no-exact-twin' }], {
    note: 'It clears the cache of the process that @prettier/sync works in, that of prettier the one of its own.',
  }),
  packageEntry('@prettier/sync', 'getSupportInfo', [{ refuse: 'no-exact-twin' }], {
    note: 'With prettier 3.10 it throws: what it would give holds functions. prettier.getSupportInfo gives a promise of it.',
  }),
  ...reported('csv-parse/sync', ['parse'], parsing),
  ...reported('csv-parse/lib/sync', [''], parsing),
  ...reported(
    'csv-stringify/sync',
    ['stringify'],
    'The callback form computes on the main thread too. A stream of rows does not block.',
  ),
  ...['sign', 'verify'].map((name) =>
    packageEntry('jsonwebtoken', name, blocksToo, {
      ...compute,
      callbackAt: [2, 3],
      note: 'Measured: 100 signatures with RS256 block for 215 ms, with a callback for 256 ms.',
    }),
  ),
];
