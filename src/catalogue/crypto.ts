import { promisifyForm, refuseOtherArity } from './forms';
import type { ApiEntry, Form, Variant } from './types';

const transform = 'crypto-sync-to-async';

/** The function of `crypto` behind a promise: `promisify` where its types hold, a small typed helper in TypeScript where not. */
function twin(name: string, min: number, max: number, typedHelper?: string): readonly Variant[] {
  const typed: readonly Variant[] =
    typedHelper === undefined ? [] : [{ when: [{ language: 'typescript' }], form: helperForm(typedHelper) }];
  return [refuseOtherArity(min, max), ...typed, { form: promisifyForm('crypto', name) }];
}

function helperForm(helper: string): Form {
  return { expression: `${helper}($args)`, names: { [helper]: { kind: 'helper', helper } } };
}

const literal = ['number', 'stdin-fd'] as const;
const byPromisify: Form = promisifyForm('crypto', 'randomFill');

/** `randomFill` does not take undefined for an offset or a size; `randomFillSync` does. */
const randomFillVariants: readonly Variant[] = [
  refuseOtherArity(1, 3),
  { when: [{ language: 'typescript' }], form: helperForm('fillRandom') },
  { when: [{ arg: 1, is: 'absent' }], form: byPromisify },
  {
    when: [
      { arg: 1, is: literal },
      { arg: 2, is: ['absent', ...literal] },
    ],
    form: byPromisify,
  },
  { form: helperForm('fillRandom') },
];

const cheap: readonly Variant[] = [{ refuse: 'cheap' }];
const random = '2 µs for 16 bytes, 0.65 ms for a megabyte.';
const streamed = (time: string): string => `${time}. It has no twin; a large input can be piped through it.`;

/** Everything of `node:crypto` that blocks, and what is often taken for it. */
export const cryptoEntries: readonly ApiEntry[] = [
  entry('pbkdf2Sync', twin('pbkdf2', 5, 5)),
  entry('scryptSync', twin('scrypt', 3, 4, 'scryptAsync')),
  entry('hkdfSync', twin('hkdf', 5, 5)),
  entry('generateKeyPairSync', twin('generateKeyPair', 1, 2)),
  entry('generateKeySync', twin('generateKey', 2, 2)),
  entry('generatePrimeSync', twin('generatePrime', 1, 2, 'generatePrimeAsync')),
  entry('checkPrimeSync', twin('checkPrime', 1, 2, 'checkPrimeAsync')),
  entry('randomFillSync', randomFillVariants, {
    note: 'Gives the same buffer, filled. Other code that holds the buffer can see it before it is filled.',
  }),
  entry('argon2Sync', [
    { when: [{ not: { target: '>=24.7' } }], refuse: 'no-twin-in-target' },
    ...twin('argon2', 2, 2),
  ]),
  entry('sign', twin('sign', 3, 3), {
    callbackAt: [3],
    note: 'Half a millisecond with an RSA key of 2048 bits, five with one of 4096. Elliptic curves take microseconds.',
  }),
  entry(
    'diffieHellman',
    [{ when: [{ not: { target: '>=24' } }], refuse: 'twin-never-settles' }, ...twin('diffieHellman', 1, 1)],
    {
      callbackAt: [1],
      note: 'Before Node 24 it takes no callback: it ignores one, and a promise made of it never settles.',
    },
  ),
  entry('privateDecrypt', [{ refuse: 'no-exact-twin' }], {
    note: 'One millisecond with an RSA key of 2048 bits, five with one of 4096, on Node 20, 22 and 24. Only WebCrypto does it without blocking.',
  }),
  ...[
    cheapEntry(
      'verify',
      '0.03 ms with an RSA key of 2048 bits, 0.07 with one of 4096, 0.06 with P-256, 0.1 with Ed25519.',
      [4],
    ),
    cheapEntry('randomBytes', random, [1]),
    cheapEntry('pseudoRandomBytes', random, [1]),
    cheapEntry('randomInt', 'Under a microsecond: the bytes come from a store.', [1, 2]),
    cheapEntry('encapsulate', '0.02 ms with ML-KEM-768 or an RSA key of 2048 bits (Node 24).', [1]),
    cheapEntry('decapsulate', '0.03 ms with ML-KEM-768, 0.24 with an RSA key of 2048 bits (Node 24).', [2]),
    cheapEntry('publicEncrypt', '0.02 ms with an RSA key of 2048 bits, 0.07 with one of 4096. It has no twin.'),
    cheapEntry('createHash', streamed('1.5 µs for a kilobyte, 0.8 ms for a megabyte (SHA-256)')),
    cheapEntry('createHmac', streamed('2.6 µs for a kilobyte (SHA-256)')),
    cheapEntry(
      'createSign',
      'Only makes a stream; sign() of it has no twin, crypto.sign with a callback does the same.',
    ),
    cheapEntry('createVerify', 'Only makes a stream; verify() of it takes as long as crypto.verify: under 0.1 ms.'),
    cheapEntry('hash', '1 µs for a kilobyte, 0.8 ms for a megabyte (SHA-256). It has no twin.'),
  ],
];

function entry(name: string, variants: readonly Variant[], details: Partial<ApiEntry> = {}): ApiEntry {
  return {
    api: `crypto.${name}`,
    modules: ['crypto'],
    path: [name],
    transform,
    cost: 'compute',
    effects: ['computes'],
    variants,
    ...details,
  };
}

/** Microseconds, or without a twin: reported, and left alone wherever it stands; `measured` says how long it takes. */
function cheapEntry(name: string, measured: string, callbackAt?: readonly number[]): ApiEntry {
  const note = `Measured on Node 20 and 24: ${measured}`;
  return entry(name, cheap, { cost: 'cheap', note, ...(callbackAt && { callbackAt }) });
}
