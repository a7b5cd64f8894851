import { refuseOtherArity } from '../forms';
import type { ApiEntry, Form, Variant } from '../types';
import { own, ownTwin, packageEntry, promisified, since } from './packageEntry';

const details = { transform: 'crypto-sync-to-async', cost: 'compute', effects: ['computes'] } as const;
const cheap: readonly Variant[] = [{ refuse: 'cheap' }];

const entry = (name: string, path: string, variants: readonly Variant[], note?: string): ApiEntry =>
  packageEntry(name, path, variants, { ...details, ...(note !== undefined && { note }) });

/** A twin with one more parameter than the sync function has. */
function exact(min: number, max: number, name: string): readonly Variant[] {
  return [refuseOtherArity(min, max), ...ownTwin(name)];
}

/** The twin of bcryptjs wants the number of rounds, for which the sync function has a default. */
const bcryptjsHash: readonly Variant[] = [
  refuseOtherArity(1, 2),
  { when: [{ arg: 1, is: 'absent' }], form: own('hash', 'hash($1, 10)') },
  { when: [{ arg: 1, canBeUndefined: true }], refuse: 'unusual-arguments' },
  { form: own('hash') },
];

const slices = 'Computes on the main thread in slices of 100 ms, between which other tasks run.';

/** Options with which a function of fflate works on copies, as its sync counterpart does. */
const compression = { arg: 1, onlyOptions: ['level', 'mem', 'mtime', 'filename', 'comment', 'dictionary'] } as const;

/** fflate calls back from a worker. `promisify` has no type for it with options. */
function fflate(name: string, result: string): readonly Variant[] {
  const twin = { kind: 'import', module: '$same', name } as const;
  const typed: Form = {
    expression: `fromCallback((made) => ${name}($1, $2, made))`,
    names: { fromCallback: { kind: 'helper', helper: 'fromCallback' }, [name]: twin },
    assertType: result,
  };
  return [
    refuseOtherArity(1, 2),
    { when: [{ arg: 1, is: 'absent' }], form: promisified(name) },
    { when: [{ not: compression }], refuse: 'unknown-options' },
    { when: [{ arg: 1, is: ['undefined', 'null'] }], refuse: 'unusual-arguments' },
    { when: [{ language: 'typescript' }], form: typed },
    { form: promisified(name) },
  ];
}

const bytes = ['deflate', 'inflate', 'gzip', 'gunzip', 'zlib', 'unzlib', 'compress', 'decompress', 'zip'];

/** Passwords, and compression: functions whose twin works on other threads or in slices. */
export const passwordEntries: readonly ApiEntry[] = [
  entry('bcrypt', 'hashSync', since('1.0.0', exact(2, 2, 'hash')), 'Measured: blocks for 528 ms, the twin for 48 ms.'),
  entry('bcrypt', 'compareSync', since('1.0.0', exact(2, 2, 'compare'))),
  entry('bcrypt', 'genSaltSync', cheap, 'Measured: 3 µs. It only makes random bytes.'),
  entry('bcryptjs', 'hashSync', bcryptjsHash, slices),
  entry('bcryptjs', 'compareSync', exact(2, 2, 'compare'), slices),
  entry('bcryptjs', 'genSaltSync', cheap, 'Measured: 4 µs. It only makes random bytes.'),
  entry('@node-rs/bcrypt', 'hashSync', exact(1, 3, 'hash')),
  entry('@node-rs/bcrypt', 'compareSync', exact(2, 2, 'compare')),
  entry('@node-rs/bcrypt', 'verifySync', exact(2, 2, 'verify')),
  entry('@node-rs/bcrypt', 'genSaltSync', cheap, 'Measured with 2.0.0: at most 9 µs. It only makes 16 random bytes.'),
  entry('@node-rs/argon2', 'hashSync', exact(1, 2, 'hash')),
  entry('@node-rs/argon2', 'hashRawSync', exact(1, 2, 'hashRaw')),
  entry('@node-rs/argon2', 'verifySync', exact(2, 3, 'verify')),
  entry('snappy', 'compressSync', since('7.0.0', exact(1, 2, 'compress'))),
  entry('snappy', 'uncompressSync', since('7.0.0', exact(1, 2, 'uncompress'))),
  ...bytes.map((name) => entry('fflate', `${name}Sync`, fflate(name, 'Uint8Array'), 'Starts a worker for every call.')),
  entry('fflate', 'unzipSync', fflate('unzip', 'Record<string, Uint8Array>'), 'Starts a worker for every large file.'),
];
