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
    cheapEntry('verify', [4]),
    cheapEntry('randomBytes', [1]),
    cheapEntry('randomInt', [1, 2]),
    cheapEntry('encapsulate', [1]),
    cheapEntry('decapsulate', [2]),
  ],
  ...['pseudoRandomBytes', 'createHash', 'createHmac', 'createSign', 'createVerify', 'hash', 'publicEncrypt'].map(
    (name) => cheapEntry(name, name === 'pseudoRandomBytes' ? [1] : undefined),
  ),
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

/** Microseconds, or without a twin: reported, and left alone wherever it stands. */
function cheapEntry(name: string, callbackAt?: readonly number[]): ApiEntry {
  return entry(name, cheap, { cost: 'cheap', ...(callbackAt && { callbackAt }) });
}
