import type { ApiEntry, Variant } from '../types';
import { words } from '../words';
import { maker, ofReturned, packageEntry } from './packageEntry';
import { shellCommands, shellGlobals } from './shellCommands';

const inexact: readonly Variant[] = [{ refuse: 'no-exact-twin' }];
const compute = { cost: 'compute', effects: ['computes'] } as const;
const files = { cost: 'io', effects: ['reads', 'writes'] } as const;

/** Functions of a package that block, and why they stay: what to do instead. */
function reported(
  name: string,
  paths: readonly string[],
  hint: string,
  details: Pick<Partial<ApiEntry>, 'transform' | 'cost' | 'effects'> = {},
): ApiEntry[] {
  return paths.map((path) => packageEntry(name, path, [{ refuse: 'no-exact-twin', hint }], { ...details, note: hint }));
}

/** A class whose objects read and write a file in every call. */
function settings(name: string, methods: readonly string[]): ApiEntry[] {
  const made = `${name}()`;
  const hint =
    'It has no asynchronous form: get reads the whole file, and set writes it. Measured for conf with one megabyte: 4 ms for get, 20 ms for set. Keep what is read, and set several values at once.';
  return [
    { ...maker(name, '', made), constructed: true },
    ...methods.map((method) => ofReturned(made, method, [{ refuse: 'no-exact-twin', hint }], { ...files, note: hint })),
  ];
}

const walks =
  'fs.promises.readdir(folder, { recursive: true }) lists the same without blocking, in another order and form: measured to be equal only after sorting, and only without options.';
const worker =
  'There is no asynchronous form. Where it takes long, put it into a function of your own and name that with --cpu-bound.';
const shell =
  'Commands of shelljs have no asynchronous form, but for exec. node:fs/promises has functions for most of them (cp, rm, mkdir, readFile); patterns, options like -R and shell.error() are up to you.';
const sheets =
  'Reading the file can be left to fs.promises (measured: XLSX.read(await readFile(path)) gives the same workbook); parsing it blocks all the same, 670 of 930 ms.';
const libsql =
  'libsql blocks as better-sqlite3 does. libsql/promise was measured: get and run of its statements block all the same, and 14 of 45 probes were equal.';
const bundled =
  'drizzle-orm runs this driver on the main thread, also where a query is awaited. Its drivers for libsql and others work over a connection.';

/** What a query of drizzle-orm is made with. */
const builders = words(`
  select selectDistinct insert update delete from where set returning orderBy limit offset leftJoin
  innerJoin rightJoin fullJoin groupBy having onConflictDoUpdate prepare onConflictDoNothing
  $dynamic with
`);

/** Packages that block and have no twin that could take their place. */
export const reportedEntries: readonly ApiEntry[] = [
  ...reported('walk-sync', ['', 'entries'], walks),
  ...reported('klaw-sync', [''], walks),
  ...reported('recursive-readdir-sync', [''], walks),
  ...reported(
    'execSync',
    ['exec', 'run', 'stdout'],
    'The package does not load on current versions of Node. Use exec of node:child_process.',
    {
      transform: 'exec-sync-to-exec-file',
      cost: 'process',
      effects: ['spawns'],
    },
  ),
  ...reported(
    'pako',
    ['deflate', 'deflateRaw', 'gzip', 'inflate', 'inflateRaw', 'ungzip'],
    'gzip of node:zlib, promisified, works on another thread (measured for 8 MB: blocks for 6 ms instead of 208). It gives a Buffer instead of a Uint8Array, and has no option to: "string".',
    compute,
  ),
  ...['', 'parse', 'parseInline', 'marked', 'marked.parse'].map((path) =>
    packageEntry('marked', path, [{ refuse: 'twin-blocks-too' }], {
      ...compute,
      blocksWhen: [{ not: { arg: 1, option: 'async', is: 'truthy' } }],
      note: 'Measured: with the option async it computes on the main thread as before. The option is for extensions that are asynchronous.',
    }),
  ),
  ...reported('uglify-js', ['minify'], worker, compute),
  ...reported('javascript-obfuscator', ['obfuscate', 'obfuscateMultiple'], worker, compute),
  ...reported('xlsx', ['readFile', 'writeFile', 'writeFileXLSX'], sheets, {
    cost: 'compute',
    effects: ['reads', 'writes', 'computes'],
  }),
  ...settings('conf', ['get', 'set', 'has', 'delete', 'clear', 'reset', 'appendToArray']),
  ...settings('electron-store', ['get', 'set', 'has', 'delete', 'clear', 'reset', 'appendToArray']),
  ...settings('configstore', ['get', 'set', 'has', 'delete', 'clear']),
  maker('lmdb', 'open', 'lmdb.open()'),
  ...['putSync', 'removeSync', 'transactionSync', 'clearSync', 'dropSync'].map((name) =>
    ofReturned('lmdb.open()', name, inexact, {
      ...files,
      note: 'put, remove and transaction give promises; remove resolves to true for what is not there, where removeSync gives false. Measured for 200 single writes: the promises block for 114 ms, putSync for 454.',
    }),
  ),
  { ...maker('realm', '', 'realm()'), constructed: true },
  maker('realm', 'open', 'realm()'),
  ofReturned('realm()', 'write', inexact, {
    ...files,
    note: 'Writes are transactions that block by design. Not measured.',
  }),
  { ...maker('libsql', '', 'libsql()'), constructed: true },
  ofReturned('libsql()', 'exec', inexact, { ...files, note: libsql }),
  ofReturned('libsql()', 'pragma', inexact, { ...files, note: libsql }),
  { ...ofReturned('libsql()', 'prepare', inexact), returns: 'libsql().prepare()', blocksWhen: [{ any: [] }] },
  ...['run', 'get', 'all', 'iterate'].map((name) =>
    ofReturned('libsql().prepare()', name, inexact, { ...files, note: libsql }),
  ),
  maker('drizzle-orm/better-sqlite3', 'drizzle', 'drizzle()'),
  maker('drizzle-orm/bun-sqlite', 'drizzle', 'drizzle()'),
  ...builders.map((name) =>
    ofReturned('drizzle()', name, inexact, { returns: 'drizzle()', blocksWhen: [{ any: [] }] }),
  ),
  ...['run', 'all', 'get', 'transaction'].map((name) =>
    ofReturned('drizzle()', name, inexact, { ...files, note: bundled }),
  ),
  packageEntry('syncprompt', '', [{ refuse: 'interactive-prompt' }], { cost: 'wait', effects: ['waits'] }),
  ...['for', 'forMethod', 'forField', 'launchFiber'].map((name) =>
    packageEntry('wait.for', name, [{ refuse: 'sync-wrapper' }], {
      cost: 'wait',
      effects: ['waits'],
      note: 'wait.for needs fibers, which cannot be built for Node 16 and later. promisify of node:util takes its place.',
    }),
  ),
  ...shellCommands.flatMap((name) => reported('shelljs', [name], shell, files)),
  // What it makes globals of is looked for by a pattern.
  packageEntry(shellGlobals, '', inexact, { blocksWhen: [{ any: [] }] }),
];
