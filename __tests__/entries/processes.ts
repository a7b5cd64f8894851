import type { EntryGroup, EntryRow } from './types';

const transform = 'exec-sync-to-exec-file';

/** A child that fails in each of the ways that there are, as the calls of one function. `run` makes a call of a shell command. */
function failures(run: (command: string, options: string) => string, isFed: boolean): Record<string, string> {
  // A child that does not read what it is fed may be gone before it is, or not.
  const read = isFed ? 'cat >/dev/null; ' : '';
  return {
    status: run(`${read}echo out; echo err >&2; exit 3`, ''),
    'status, nothing printed': run(`${read}exit 4`, ''),
    signal: run(`${read}echo out; kill -TERM $$`, ''),
    'no such folder': run('true', "cwd: '/no/such/folder'"),
  };
}

const sh = (name: string, fixed: string) => (command: string, options: string) => {
  const all = [fixed, options].filter(Boolean).join(', ');
  return name === 'execSync'
    ? `@.execSync('${command}', { ${all} })`
    : `@.${name}('sh', ['-c', '${command}'], { ${all} })`;
};

function rows(
  succeeds: (run: (command: string, options?: string) => string) => Record<string, string>,
  fixed: string,
  more: Record<string, string> = {},
) {
  return ['execSync', 'execFileSync', 'spawnSync'].map((name): EntryRow => {
    const run = sh(name, fixed);
    const slow = fixed.includes('input') ? 'cat; exec sleep 5' : 'echo begun; exec sleep 5';
    const limits = Object.entries(more).map(([label, options]) => [label, run(slow, options)]);
    const missing =
      name === 'execSync' ? {} : { 'no such program': `@.${name}('no-such-program', ['a'], { ${fixed} })` };
    return {
      api: `child_process.${name}`,
      succeeds: succeeds((command, options = '') => run(command, options)),
      fails: { ...failures(run, fixed.includes('input')), ...missing, ...Object.fromEntries(limits) },
    };
  });
}

const core = {
  transform,
  module: 'node:child_process',
  itself: 'cp',
  failure: /error: \{|status: [1-9]|signal: 'SIG/,
} as const;

/** A package that does what spawnSync does; `run` is how its function is called. */
function packaged(api: string, run: string): EntryRow {
  return {
    api,
    succeeds: {
      output: `${run}('node', ['-p', '1 + 1'], { encoding: 'utf8' })`,
      input: `${run}('cat', [], { input: 'fed' })`,
      inherited: `${run}('echo', ['shown'], { stdio: 'inherit' }).status`,
    },
    fails: {
      status: `${run}('sh', ['-c', 'echo err >&2; exit 3'], { encoding: 'utf8' })`,
      signal: `${run}('sh', ['-c', 'kill -9 $$'], {})`,
      'no such program': `${run}('no-such-program', ['a'], { encoding: 'utf8' })`,
      timeout: `${run}('sleep', ['5'], { timeout: 200, encoding: 'utf8' })`,
    },
  };
}

/** Functions of execa: what is read of results and errors is what both forms have. */
function execaRow(api: string, call: (command: readonly string[], options?: string) => string): EntryRow {
  return {
    api,
    succeeds: {
      output: `${call(['echo', 'a'])}.stdout`,
      'an empty stdin': `${call(['cat'])}.stdout.length`,
      input: `${call(['cat'], "input: 'fed'")}.stdout`,
      'not rejected': `${call(['false'], 'reject: false')}.exitCode`,
      inherited: `${call(['echo', 'shown'], "stdio: 'inherit'")}.exitCode`,
    },
    fails: {
      status: `${call(['false'])}.exitCode`,
      'no such program': `${call(['no-such-program'])}.exitCode`,
    },
  };
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const asFile =
  (name: string) =>
  ([file = '', ...args]: readonly string[], options?: string): string =>
    `@.${name}('${file}', [${quoted(args)}]${options === undefined ? '' : `, { ${options} }`})`;
const asCommand =
  (name: string) =>
  (words: readonly string[], options?: string): string =>
    `@.${name}('${words.join(' ')}'${options === undefined ? '' : `, { ${options} }`})`;

/** What starts processes. */
export const processGroups: readonly EntryGroup[] = [
  {
    ...core,
    name: 'outputs as bytes',
    rows: rows(
      (run) => ({ output: run('echo out; echo err >&2'), 'stdin at its end': run('cat; echo end') }),
      "stdio: 'pipe'",
      {
        timeout: 'timeout: 200',
      },
    ),
  },
  {
    ...core,
    name: 'outputs as text, stderr passed on',
    rows: rows(
      (run) => ({
        output: run('echo out; echo err >&2'),
        environment: run('echo $A', "env: { PATH: '/usr/bin:/bin', A: 'a' }"),
      }),
      "encoding: 'utf8'",
      {
        timeout: "timeout: 200, killSignal: 'SIGINT'",
        maxBuffer: 'maxBuffer: 2',
      },
    ),
  },
  {
    ...core,
    name: 'inherited',
    rows: rows(
      (run) => ({ output: run('echo out; echo err >&2'), folder: run('pwd', "cwd: '/'") }),
      "stdio: 'inherit'",
    ),
  },
  {
    ...core,
    name: 'ignored',
    rows: rows((run) => ({ output: run('echo out; echo err >&2') }), "stdio: 'ignore'"),
  },
  {
    ...core,
    name: 'input and mixed streams',
    rows: rows((run) => ({ output: run('cat; echo err >&2') }), "input: 'fed', stdio: ['pipe', 'pipe', 'inherit']", {
      timeout: 'timeout: 200',
    }),
  },
  {
    name: 'cross-spawn',
    transform,
    module: 'cross-spawn',
    itself: 'spawn',
    isCalled: true,
    failure: core.failure,
    rows: [packaged('cross-spawn.sync', '@.sync')],
  },
  {
    name: 'spawn of cross-spawn',
    transform,
    module: 'cross-spawn',
    itself: 'crossSpawn',
    isCalled: true,
    failure: core.failure,
    // Its types do not know it.
    types: 'missing',
    rows: [packaged('cross-spawn.spawn.sync', '@.spawn.sync')],
  },
  {
    name: 'spawn-sync',
    transform,
    module: 'spawn-sync',
    itself: 'run',
    isCalled: true,
    failure: core.failure,
    types: 'missing',
    // All that the package does where Node has the function.
    packages: { 'spawn-sync': '__tests__/entries/packages/spawn-sync' },
    rows: [packaged('spawn-sync', '@')],
  },
  {
    name: 'execa 5',
    transform,
    module: 'execa',
    itself: 'execa',
    isCalled: true,
    plan: { packageVersions: { execa: '5.1.1' } },
    packages: { execa: 'node_modules/execa5' },
    // The message says spawn for spawnSync where the program cannot be started.
    errorFields: ['name', 'code', 'exitCode', 'stdout', 'stderr', 'failed', 'killed', 'timedOut'],
    types: 'of another version',
    rows: [execaRow('execa.sync', asFile('sync')), execaRow('execa.commandSync', asCommand('commandSync'))],
  },
  {
    name: 'execa 9',
    transform,
    module: 'execa',
    plan: { packageVersions: { execa: '9.6.1' }, unsafe: true },
    // The errors are of another class, say spawn for spawnSync, and have texts for outputs where nothing started.
    errorFields: ['exitCode', 'code', 'failed', 'timedOut'],
    // It is an ES module.
    ways: ['mjs', 'ts'],
    rows: [
      execaRow('execa.execaSync', asFile('execaSync')),
      execaRow('execa.execaCommandSync', asCommand('execaCommandSync')),
    ],
  },
  {
    name: 'shelljs',
    transform,
    module: 'shelljs',
    itself: 'shell',
    isCalled: true,
    plan: { unsafe: true },
    failure: /\|returned\|[1-9]/,
    rows: [
      {
        api: 'shelljs.exec',
        succeeds: {
          output: "@.exec('echo out', { silent: true }).stdout",
          stderr: "@.exec('echo err >&2', { silent: true }).stderr",
          shown: "@.exec('echo shown').code",
          folder: "@.exec('pwd', { silent: true, cwd: '/' }).stdout",
        },
        fails: {
          status: "@.exec('echo out; exit 3', { silent: true }).code",
          'status, shown': "@.exec('echo out; echo err >&2; exit 3').code",
          'no such program': "@.exec('no-such-program', { silent: true }).code",
        },
        kept: {
          'a result that goes elsewhere': { call: "@.exec('echo a', { silent: true }).trim()", reason: 'shell-string' },
        },
      },
    ],
  },
  {
    name: 'Deno',
    transform,
    types: 'missing',
    runtime: 'deno',
    failure: /success: false/,
    ways: ['mjs', 'ts'],
    rows: [
      {
        api: 'Deno.Command.outputSync',
        succeeds: { output: "new TextDecoder().decode(new Deno.Command('echo', { args: ['a'] }).outputSync().stdout)" },
        fails: {
          'no such program': "new Deno.Command('no-such-program').outputSync()",
          status: "new Deno.Command('false').outputSync()",
          signal: "new Deno.Command('sh', { args: ['-c', 'kill -9 $$'] }).outputSync()",
        },
      },
      {
        api: 'Deno.spawnAndWaitSync',
        succeeds: {
          output: "new TextDecoder().decode(Deno.spawnAndWaitSync('echo', ['a']).stdout)",
          'arguments in the options': "new TextDecoder().decode(Deno.spawnAndWaitSync('echo', { args: ['a'] }).stdout)",
          'an empty stdin': "Deno.spawnAndWaitSync('cat').stdout.length",
        },
        fails: {
          'no such program': "Deno.spawnAndWaitSync('no-such-program')",
          status: "Deno.spawnAndWaitSync('false')",
          signal: "Deno.spawnAndWaitSync('sh', ['-c', 'kill -9 $$'])",
        },
      },
    ],
  },
  {
    name: 'Deno, in a folder that is missing',
    transform,
    types: 'missing',
    runtime: 'deno',
    ways: ['mjs', 'ts'],
    // Only that of `output` says that it is the folder.
    errorFields: ['name', 'code'],
    rows: [
      {
        api: 'Deno.Command.outputSync',
        succeeds: {
          'another folder': "new TextDecoder().decode(new Deno.Command('pwd', { cwd: '/' }).outputSync().stdout)",
        },
        fails: { 'no such folder': "new Deno.Command('echo', { cwd: '/no/such/folder' }).outputSync()" },
      },
      {
        api: 'Deno.spawnAndWaitSync',
        succeeds: { 'another folder': "new TextDecoder().decode(Deno.spawnAndWaitSync('pwd', { cwd: '/' }).stdout)" },
        fails: { 'no such folder': "Deno.spawnAndWaitSync('echo', { cwd: '/no/such/folder' })" },
      },
    ],
  },
];
