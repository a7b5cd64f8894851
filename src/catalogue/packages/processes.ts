import type { ApiEntry, Condition, Variant } from '../types';
import { forVersions, maker, needsDefaultImport, ofReturned, packageEntry, unknownVersion } from './packageEntry';

const details = { transform: 'exec-sync-to-exec-file', cost: 'process', effects: ['spawns'] } as const;

/** Options of `exec` of shelljs that mean the same to its asynchronous form. */
const shellOptions = ['silent', 'cwd', 'env', 'encoding', 'maxBuffer', 'shell', 'async'];

const shellExec: readonly Variant[] = [
  { when: [{ arg: 0, is: ['absent', 'spread'] }], refuse: 'unusual-arguments' },
  { when: [{ not: { arg: 1, onlyOptions: shellOptions } }], refuse: 'unknown-options' },
  { when: [{ not: { members: ['code', 'stdout', 'stderr'] } }], refuse: 'shell-string' },
  {
    form: { expression: 'exec($args)', names: { exec: { kind: 'helper', helper: 'shellExec' } } },
    hazards: ['shell-state'],
  },
];

const mayBlock: Condition = { not: { arg: 1, option: 'async', is: 'truthy' } };

const shellHint = 'From version 2 on there is execa(command, { shell: true }).';
const scriptHint =
  'await $`...` runs the same command with the same stdin, and gives the same result (measured with execa 9.6.1). Its error is an ExecaError, not an ExecaSyncError; for a program that is missing it says spawn, not spawnSync, and has stdout and stderr too.';
const script: readonly Variant[] = [{ refuse: 'no-exact-twin', hint: scriptHint }];

const execaNote =
  'A child of the sync function finds its stdin at its end; that of the twin would wait for input, so that it gets an empty one. The error of a program that cannot be started says spawn where that of the sync function says spawnSync.';

/** Packages that start processes. */
export const packageProcessEntries: readonly ApiEntry[] = [
  packageEntry('cross-spawn', 'sync', [{ strategy: 'crossSpawnSync' }], details),
  packageEntry('cross-spawn', 'spawn.sync', [{ strategy: 'crossSpawnSync' }], details),
  packageEntry('spawn-sync', '', [{ strategy: 'spawnSync' }], details),
  packageEntry(
    'execa',
    'sync',
    [...forVersions('<6', [needsDefaultImport, { strategy: 'execaSync' }]), unknownVersion],
    { ...details, note: execaNote },
  ),
  packageEntry('execa', 'commandSync', [...forVersions('<6', [{ strategy: 'execaSync' }]), unknownVersion], {
    ...details,
    note: execaNote,
  }),
  packageEntry('execa', 'execaSync', [...forVersions('>=6', [{ strategy: 'execaSync' }]), unknownVersion], {
    ...details,
    note: execaNote,
  }),
  packageEntry('execa', 'execaCommandSync', [...forVersions('>=6', [{ strategy: 'execaSync' }]), unknownVersion], {
    ...details,
    note: execaNote,
  }),
  packageEntry('execa', 'shellSync', [{ refuse: 'no-exact-twin', hint: shellHint }], { ...details, note: shellHint }),
  ...['$.sync', '$.s'].map((name) => packageEntry('execa', name, script, { ...details, note: scriptHint })),
  { ...maker('execa', '$', 'execa.$()'), ...details },
  ...['sync', 's'].map((name) => ofReturned('execa.$()', name, script, { ...details, note: scriptHint })),
  packageEntry('shelljs', 'exec', shellExec, {
    ...details,
    callbackAt: [1, 2],
    blocksWhen: [mayBlock],
    note: 'Only where nothing but code, stdout and stderr of the result is read. sh.error() and config.fatal know nothing of the twin.',
  }),
  ...['sync', 'execSync', 'spawnSync'].map((name) =>
    packageEntry('npm-run', name, [{ refuse: 'no-exact-twin' }], {
      ...details,
      note: 'npmRun.exec(command, options, callback), or npmRun.spawn, does it without blocking, though finding the folders for PATH still does. Measured with 5.0.1: npmRun.exec keeps stderr to itself and gives stdout as a text, while npmRun.execSync passes stderr on and gives a Buffer; the child would wait for input; the error has the exit code as code, while that of execSync has status, signal, output, pid, stdout and stderr.',
    }),
  ),
  packageEntry('zx', '$.sync', [{ refuse: 'no-exact-twin' }], {
    ...details,
    note: 'await $`...` runs the same command. Its failure is thrown once, while $.sync (measured with zx 8.8.5) also brings it up as an uncaught exception.',
  }),
  packageEntry('sync-exec', '', [{ refuse: 'no-exact-twin' }], {
    ...details,
    note: 'Measured with 0.6.2: it gives { stdout, stderr, status } and throws for no child that fails (status 127 for a program that is missing), but an Error Timeout after options.timeout. Promisified exec of node:child_process rejects for such a child, with the exit code as error.code beside stdout and stderr.',
  }),
];
