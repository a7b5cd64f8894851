import type { ApiEntry } from './types';

const transform = 'exec-sync-to-exec-file';

/** What all three have in common, and where the form of the rewriting was decided. */
const common =
  'Promisified exec and execFile ignore stdio and input, leave the stdin of the child open, keep its stderr to themselves and reject with ' +
  'other fields (code for status, no output, no pid). They are used where none of this can be seen: stderr is not passed on, the program ' +
  'is known not to read stdin, and nothing looks at the error. Everywhere else a local function gives the same result, stderr and ' +
  'error. What differs then: signal handlers and timers of the parent run while the child does, errno is not set for ETIMEDOUT and ' +
  'ENOBUFS, an error that only callers see has the message and fields of spawn where no child could be started, it printed more than a megabyte or left a long input unread, input that is not read may fail as EPIPE from 140 kB on (the sync functions: from what the system keeps of it, on Linux 219,264 bytes, or 146,176 with Node 24 and late versions of 22), output beyond maxBuffer may be cut at another byte, and stdout of a child that never started is null as in Node 20, or undefined as since Node 22.10 where the target (--target, engines.node) is later.';

function entry(name: string, note: string): ApiEntry {
  return {
    api: `child_process.${name}`,
    modules: ['child_process'],
    path: [name],
    transform,
    cost: 'process',
    effects: ['spawns'],
    variants: [{ when: [{ arg: 0, is: 'absent' }], refuse: 'unusual-arguments' }, { strategy: name }],
    note: `${note} ${common}`,
  };
}

/** What waits for a child process. */
export const childProcessEntries: readonly ApiEntry[] = [
  entry('execSync', 'A command keeps its shell unless it needs none and nothing looks at the error.'),
  entry('execFileSync', 'The result is what the child printed, as a Buffer or string as before.'),
  entry(
    'spawnSync',
    'The result has the same fields, and nothing is thrown for a child that fails or cannot be started.',
  ),
];
