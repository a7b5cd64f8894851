import { refuseOtherArity } from '../forms';
import type { ApiEntry, Form, Variant } from '../types';
import { packageEntry } from './packageEntry';

const details = { transform: 'crypto-sync-to-async', cost: 'compute', effects: ['computes'] } as const;

/** `promisify` takes the last of several signatures, which is another one. */
const untyped: Variant = { when: [{ language: 'typescript' }], refuse: 'no-exact-twin' };

/** A function further down in what the package exports. */
function promisifiedAt(path: string): Form {
  const name = path.split('.').at(-1) ?? path;
  return { expression: `${name}($args)`, names: { [name]: { kind: 'promisify', module: '$same', name: path } } };
}

/** node-forge: with a callback, node:crypto does the same work on another thread. */
export const forgeEntries: readonly ApiEntry[] = [
  ...['rsa.generateKeyPair', 'pki.rsa.generateKeyPair'].map((path) =>
    packageEntry(
      'node-forge',
      path,
      [
        untyped,
        refuseOtherArity(0, 1),
        { when: [{ arg: 0, is: ['absent', 'object', 'number'] }], form: promisifiedAt(path) },
        { refuse: 'unusual-arguments' },
      ],
      { ...details, callbackAt: [0, 1, 2, 3] },
    ),
  ),
  ...['pbkdf2', 'pkcs5.pbkdf2'].map((path) =>
    packageEntry('node-forge', path, [untyped, refuseOtherArity(4, 5), { form: promisifiedAt(path) }], {
      ...details,
      callbackAt: [4, 5],
    }),
  ),
];
