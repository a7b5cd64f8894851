import crypto from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { planFile } from '../src/rewrite/planFile';
import { compareProbes, type Outcome } from './support/compareProbes';
import { interpretForm } from './support/interpretForm';

const target = process.env['TARGET_UNDER_TEST'] ?? process.versions.node;
const entryOf = (name: string) => {
  const found = catalogue.find(({ modules, path }) => modules.includes('crypto') && path.join('.') === name);
  if (!found) throw new Error(`no entry for ${name}`);
  return found;
};
const interpret = (name: string, source: string, version = target) =>
  interpretForm(entryOf(name), source, 'crypto', version);

const probes: readonly (readonly [name: string, source: string])[] = [
  ['pbkdf2Sync', "crypto.pbkdf2Sync('p', 's', 1000, 32, 'sha256')"],
  ['pbkdf2Sync', "crypto.pbkdf2Sync('p', 's', 1, 32, 'nope')"],
  ['pbkdf2Sync', "crypto.pbkdf2Sync('p', 's', 1, 32, undefined)"],
  ['pbkdf2Sync', "crypto.pbkdf2Sync(5, 's', 1, 32, 'sha1')"],
  ['scryptSync', "crypto.scryptSync('p', 's', 16)"],
  ['scryptSync', "crypto.scryptSync('p', 's', 16, { N: 1024 })"],
  ['scryptSync', "crypto.scryptSync('p', 's', 16, undefined)"],
  ['scryptSync', "crypto.scryptSync('p', 's', 16, { N: 3 })"],
  ['scryptSync', "crypto.scryptSync('p', 's', 16, { N: 2 ** 20 })"],
  ['scryptSync', "crypto.scryptSync(1, 's', 16)"],
  ['hkdfSync', "Buffer.from(crypto.hkdfSync('sha256', 'k', 's', 'i', 16))"],
  ['hkdfSync', "crypto.hkdfSync('nope', 'k', 's', 'i', 16)"],
  ['generateKeyPairSync', "crypto.generateKeyPairSync('ed25519')"],
  ['generateKeyPairSync', "crypto.generateKeyPairSync('zzz')"],
  ['generateKeyPairSync', "crypto.generateKeyPairSync('ec', { namedCurve: 'zz' })"],
  ['generateKeyPairSync', "crypto.generateKeyPairSync('rsa', undefined)"],
  ['generateKeySync', "crypto.generateKeySync('hmac', { length: 64 })"],
  ['generateKeySync', "crypto.generateKeySync('hmac', { length: 1 })"],
  ['generatePrimeSync', 'crypto.generatePrimeSync(3, { bigint: true, add: 4n, rem: 3n })'],
  ['generatePrimeSync', 'crypto.generatePrimeSync(-1)'],
  ['checkPrimeSync', 'crypto.checkPrimeSync(7n)'],
  ['checkPrimeSync', 'crypto.checkPrimeSync(8n, { checks: 5 })'],
  ['checkPrimeSync', "crypto.checkPrimeSync('x')"],
  ['randomFillSync', 'crypto.randomFillSync(Buffer.alloc(0))'],
  ['randomFillSync', 'crypto.randomFillSync(Buffer.alloc(3), 3)'],
  ['randomFillSync', 'crypto.randomFillSync(Buffer.alloc(3), 1, 0)'],
  ['randomFillSync', 'crypto.randomFillSync(Buffer.alloc(3), globalThis.nothing, 0)'],
  ['randomFillSync', 'crypto.randomFillSync(Buffer.alloc(3), 3, globalThis.nothing)'],
  ['randomFillSync', 'crypto.randomFillSync(Buffer.alloc(3), 9)'],
  ['randomFillSync', "crypto.randomFillSync('x')"],
  ['sign', "crypto.sign(null, Buffer.from('data'), key)"],
  ['sign', "crypto.sign('nope', Buffer.from('data'), key)"],
  ['sign', "crypto.sign('sha256', Buffer.from('data'), 'no key')"],
];

describe('catalogue', () => {
  it.each(Object.keys(crypto).filter((name) => name.endsWith('Sync')))('has crypto.%s', (name) => {
    expect(entryOf(name)).toBeDefined();
  });

  it.each([
    ['scryptSync', "crypto.scryptSync('p', 's')", 'unusual-arguments'],
    ['scryptSync', "crypto.scryptSync('p', 's', 8, {}, extra)", 'unusual-arguments'],
    ['pbkdf2Sync', 'crypto.pbkdf2Sync(...list)', 'unusual-arguments'],
    ['argon2Sync', "crypto.argon2Sync('argon2id', {})", 'no-twin-in-target'],
    ['diffieHellman', 'crypto.diffieHellman(keys)', 'twin-never-settles'],
    ['createHash', "crypto.createHash('md5')", 'cheap'],
  ])('%s: %s is refused as %s', (name, source, code) =>
    expect(interpret(name, source, '20.0.0').variant.refuse).toBe(code),
  );

  it('rewrites what newer versions can', () => {
    expect(interpret('argon2Sync', "crypto.argon2Sync('argon2id', {})", '24.7.0').form).toBe(
      "await argon2('argon2id', {})",
    );
    expect(interpret('diffieHellman', 'crypto.diffieHellman(keys)', '24.0.0').form).toBe('await diffieHellman(keys)');
  });
});

describe('equivalence', () => {
  const key =
    "const key = crypto.createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } })";
  let outcomes: readonly { sync: Outcome; form: Outcome }[];
  beforeAll(async () => {
    outcomes = await compareProbes(
      probes.map(([name, sync]) => {
        // A probe looks at an ArrayBuffer through Buffer.from.
        const call = /^Buffer\.from\((.*)\)$/.exec(sync)?.[1] ?? sync;
        const { form = '', setup } = interpret(name, call);
        return {
          sync,
          form: sync.replace(call, `(${form})`),
          setup: `const crypto = require('crypto'); ${key}; ${setup}`,
        };
      }),
    );
  });

  it.each(probes.map(([, source], index) => ({ source, index })))('$source', ({ index }) => {
    expect(outcomes[index]?.form).toEqual(outcomes[index]?.sync);
  });

  it('sees every function succeed and fail', () => {
    for (const name of new Set(probes.map(([one]) => one))) {
      const seen = probes.flatMap(([one], index) => (one === name ? [outcomes[index]?.sync.error === undefined] : []));
      expect(new Set(seen), name).toEqual(new Set([true, false]));
    }
  });
});

describe('functions that block only without a callback', () => {
  const sitesOf = (body: string) =>
    planFile(`import crypto from 'crypto';\n${body}\n`, 'input.mjs', {
      transforms: ['crypto-sync-to-async'],
    }).sites.map(({ api, status, reason }) => [api, reason ?? status].join(' '));

  it.each([
    ['async function main() { return crypto.randomBytes(16); }', ['crypto.randomBytes cheap']],
    ['function main() { return crypto.randomBytes(16); }', ['crypto.randomBytes cheap']],
    ['crypto.randomInt(1, 5);', ['crypto.randomInt cheap']],
    ['async function main(data, key) { return crypto.sign(null, data, key); }', ['crypto.sign rewritten']],
    ['function main(data, key) { return crypto.sign(null, data, key); }', ['crypto.sign in-sync-function']],
    ['async function main() { crypto.randomBytes(16, (error, bytes) => {}); }', []],
    ['async function main(callback) { crypto.randomBytes(16, callback); }', []],
    ['async function main(done) { crypto.randomInt(5, done); }', []],
    ['async function main(max) { return crypto.randomInt(5, max); }', ['crypto.randomInt cheap']],
    ['async function main(a, b, c, d) { crypto.sign(a, b, c, d); }', []],
    ['async function main(list) { crypto.sign(...list); }', []],
    ['export const later = promisify(crypto.randomBytes);', []],
  ])('%s', (body, expected) => expect(sitesOf(body)).toEqual(expected));
});
