import type { EntryGroup, EntryRow } from './types';

const transform = 'crypto-sync-to-async';
const argon2 = "{ message: 'm', nonce: Buffer.alloc(16, 7), parallelism: 1, tagLength: 32, memory: 64, passes: 3 }";

/** An argument that TypeScript lets pass for anything. */
const wrong = 'const wrong = JSON.parse(\'{"a":1}\');\n';
const salt = '$2b$04$h.prF38tr4vdmYd/1LNbh.';
const hash = '$2b$04$h.prF38tr4vdmYd/1LNbh.njSJWDZYovkezVFaI1yB65l0lvPS4Tm';

const zlibPairs = [
  ['gzipSync', 'gunzipSync', 'level: 99'],
  ['deflateSync', 'inflateSync', 'windowBits: 1'],
  ['deflateRawSync', 'inflateRawSync', 'memLevel: 99'],
  ['gzipSync', 'unzipSync', undefined],
  ['brotliCompressSync', 'brotliDecompressSync', 'params: { 9999: 1 }'],
] as const;

function compressor(api: string, run: string, badOption: string): EntryRow {
  return {
    api,
    succeeds: { bytes: `${run}(Buffer.alloc(100, 'a')).length`, text: `${run}('text '.repeat(9)).toString('hex')` },
    fails: {
      'an option': `${run}('text', { ${badOption} })`,
      'too long a result': `${run}('text', { maxOutputLength: 1 })`,
    },
  };
}

function decompressor(api: string, pack: string, run: string): EntryRow {
  return {
    api,
    succeeds: { bytes: `${run}(${pack}).toString()` },
    fails: {
      'no such format': `${run}(Buffer.from('nonsense')).length`,
      'its end is missing': `${run}(${pack}.subarray(0, 8)).length`,
      'too long a result': `${run}(${pack}, { maxOutputLength: 2 })`,
    },
  };
}

function withoutFailure(row: EntryRow, label: string): EntryRow {
  return { ...row, fails: Object.fromEntries(Object.entries(row.fails).filter(([name]) => name !== label)) };
}

const packed = (name: string): string => `packed.${name.replace('Sync', '')}`;
const packedSetup = `
const packed = {
  gzip: Buffer.from('H4sIAAAAAAAAAytJrShRKEEhFAGJHiUUFAAAAA==', 'base64'),
  deflate: Buffer.from('eJwrSa0oUShBIRQBUgsHlg==', 'base64'),
  deflateRaw: Buffer.from('K0mtKFEoQSEUAQ==', 'base64'),
  brotliCompress: Buffer.from('GxMA+I2Ubt6qpAsBqTK8UkSdKCCUAQ==', 'base64'),
};
`;

/** Compressors of fflate take whatever has a length. */
const fflatePairs = [
  ['deflateSync', 'inflateSync'],
  ['gzipSync', 'gunzipSync'],
  ['zlibSync', 'unzlibSync'],
  ['compressSync', 'decompressSync'],
] as const;

const fflateRows = fflatePairs.flatMap(([pack, unpack]): EntryRow[] => [
  {
    api: `fflate.${pack}`,
    succeeds: {
      bytes: `@.${pack}(data).length > 5`,
      'with options': `@.${pack}(data, { level: 9 }).length > 5`,
    },
    fails: {},
    neverFails: 'bytes can always be packed',
  },
  {
    api: `fflate.${unpack}`,
    succeeds: { bytes: `new TextDecoder().decode(@.${unpack}(${pack.replace('Sync', '')}d))` },
    fails: { 'no such format': `@.${unpack}(bytes('0707070707070707'))` },
  },
]);

/** Key derivation and generation, signing, passwords, compression. */
export const computationGroups: readonly EntryGroup[] = [
  {
    name: 'crypto',
    transform,
    module: 'node:crypto',
    itself: 'crypto',
    setup: `${wrong}
const pem = '-----BEGIN PRIVATE KEY-----\\nMC4CAQAwBQYDK2VwBCIEIAYAjWHM4+TI0uaUM0RHKMDRH62ogBfGmZ5Otl8O2Ags\\n-----END PRIVATE KEY-----\\n';
`,
    rows: [
      {
        api: 'crypto.pbkdf2Sync',
        succeeds: { key: "@.pbkdf2Sync('secret', 'salt', 1000, 32, 'sha256').toString('hex')" },
        fails: {
          'no such digest': "@.pbkdf2Sync('secret', 'salt', 1, 32, 'none')",
          'no iterations': "@.pbkdf2Sync('secret', 'salt', 0, 32, 'sha256')",
          'an argument of a wrong type': "@.pbkdf2Sync(wrong, 'salt', 1, 32, 'sha256')",
        },
      },
      {
        api: 'crypto.scryptSync',
        succeeds: {
          key: "@.scryptSync('secret', 'salt', 16).toString('hex')",
          'with options': "@.scryptSync('secret', 'salt', 16, { N: 1024 }).toString('hex')",
        },
        fails: {
          'an option': "@.scryptSync('secret', 'salt', 16, { N: 3 })",
          'too little memory': "@.scryptSync('secret', 'salt', 16, { maxmem: 100 })",
          'an argument of a wrong type': "@.scryptSync(wrong, 'salt', 16)",
        },
      },
      {
        api: 'crypto.hkdfSync',
        succeeds: { key: "Buffer.from(@.hkdfSync('sha256', 'key', 'salt', 'info', 16)).toString('hex')" },
        fails: {
          'no such digest': "@.hkdfSync('none', 'key', 'salt', 'info', 16)",
          'too long a key': "@.hkdfSync('sha256', 'key', 'salt', 'info', 99999)",
          'an argument of a wrong type': "@.hkdfSync('sha256', 'key', 'salt', wrong, 16)",
        },
      },
      {
        api: 'crypto.generateKeyPairSync',
        succeeds: {
          keys: "@.generateKeyPairSync('ed25519').publicKey.type",
          'as text': `@.generateKeyPairSync('ec', { namedCurve: 'P-256', publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } }).publicKey.slice(0, 26)`,
        },
        fails: {
          'no such curve': "@.generateKeyPairSync('ec', { namedCurve: 'none' })",
          'no such kind': '@.generateKeyPairSync(wrong)',
        },
      },
      {
        api: 'crypto.generateKeySync',
        succeeds: { key: "@.generateKeySync('hmac', { length: 64 }).symmetricKeySize" },
        fails: {
          'too short': "@.generateKeySync('hmac', { length: 1 })",
          'no such kind': '@.generateKeySync(wrong, { length: 64 })',
        },
      },
      {
        api: 'crypto.generatePrimeSync',
        succeeds: {
          bytes: '@.generatePrimeSync(24).byteLength',
          number: 'typeof @.generatePrimeSync(16, { bigint: true })',
        },
        fails: { size: '@.generatePrimeSync(-1)', 'an option': '@.generatePrimeSync(8, { add: wrong })' },
      },
      {
        api: 'crypto.checkPrimeSync',
        succeeds: { prime: '@.checkPrimeSync(7n)', 'no prime': '@.checkPrimeSync(8n, { checks: 5 })' },
        fails: { number: '@.checkPrimeSync(wrong)', 'an option': '@.checkPrimeSync(7n, { checks: -1 })' },
      },
      {
        api: 'crypto.randomFillSync',
        succeeds: {
          whole: '@.randomFillSync(Buffer.alloc(8)).length',
          'a part': '@.randomFillSync(Buffer.alloc(8), 2, 4).lastIndexOf(0)',
        },
        fails: { 'beyond its end': '@.randomFillSync(Buffer.alloc(8), 9)', 'no buffer': '@.randomFillSync(wrong)' },
      },
      {
        api: 'crypto.sign',
        succeeds: { signature: "@.sign(null, Buffer.from('data'), pem).toString('hex')" },
        fails: {
          'no key': "@.sign(null, Buffer.from('data'), 'none')",
          'no such digest': "@.sign('none', Buffer.from('data'), pem)",
          'no data': '@.sign(null, wrong, pem)',
        },
      },
    ],
  },
  {
    name: 'crypto of newer Nodes',
    transform,
    module: 'node:crypto',
    itself: 'crypto',
    plan: { target: '24.7.0' },
    types: 24,
    runtime: 'node >=24.7',
    setup: `${wrong}
const pem = (body«: string») => \`-----BEGIN PRIVATE KEY-----\\n\${body}\\n-----END PRIVATE KEY-----\\n\`;
const keys = (body«: string») => ({ privateKey: @.createPrivateKey(pem(body)), publicKey: @.createPublicKey(pem(body)) });
const mine = keys('MC4CAQAwBQYDK2VuBCIEILCb4SoUfX6Mim0hOdCiCktkis3n7dQujSCpg/5iTetL');
const other = keys('MEYCAQAwBQYDK2VvBDoEOLj9aLy2VbHvfN7pwt8zTdm9Lb50I945j1kg8uP6AcdFc8xB+aBYT1lcB/lKukMtkoubB3vkJDPn');
`,
    rows: [
      {
        api: 'crypto.argon2Sync',
        succeeds: { tag: `@.argon2Sync('argon2id', ${argon2}).toString('hex')` },
        fails: {
          'an option': `@.argon2Sync('argon2id', { ...${argon2}, passes: 0 })`,
          'no such algorithm': `@.argon2Sync(wrong, ${argon2})`,
        },
      },
      {
        api: 'crypto.diffieHellman',
        succeeds: { secret: '@.diffieHellman({ privateKey: mine.privateKey, publicKey: mine.publicKey }).length' },
        fails: {
          'keys of two kinds': '@.diffieHellman({ privateKey: mine.privateKey, publicKey: other.publicKey })',
          'a public key for the private one':
            '@.diffieHellman({ privateKey: mine.publicKey, publicKey: mine.publicKey })',
        },
      },
    ],
  },
  {
    name: 'bcrypt',
    transform,
    module: 'bcrypt',
    itself: 'bcrypt',
    types: 'missing',
    plan: { packageVersions: { bcrypt: '6.0.0' } },
    setup: wrong,
    rows: [
      {
        api: 'bcrypt.hashSync',
        succeeds: { hash: `@.hashSync('password', '${salt}')`, rounds: "@.hashSync('password', 4).slice(0, 7)" },
        fails: { 'no salt': "@.hashSync('password', 'none')", 'no text': `@.hashSync(wrong, '${salt}')` },
      },
      {
        api: 'bcrypt.compareSync',
        succeeds: { equal: `@.compareSync('password', '${hash}')`, other: `@.compareSync('other', '${hash}')` },
        fails: {},
        // For a wrong type it does, with another text.
        neverFails: 'what is no hash is equal to no password',
      },
    ],
  },
  {
    name: 'bcryptjs',
    transform,
    module: 'bcryptjs',
    itself: 'bcryptjs',
    setup: wrong,
    rows: [
      {
        api: 'bcryptjs.hashSync',
        succeeds: { hash: `@.hashSync('password', '${salt}')`, rounds: "@.hashSync('password', 4).slice(0, 7)" },
        fails: { 'no salt': "@.hashSync('password', 'none')", 'no text': `@.hashSync(wrong, '${salt}')` },
      },
      {
        api: 'bcryptjs.compareSync',
        succeeds: { equal: `@.compareSync('password', '${hash}')`, other: `@.compareSync('other', '${hash}')` },
        fails: { 'no text': `@.compareSync(wrong, '${hash}')` },
      },
    ],
  },
  {
    name: '@node-rs/argon2',
    transform,
    module: '@node-rs/argon2',
    itself: 'argon2',
    setup: `${wrong}const salt = Buffer.alloc(16, 1);\n`,
    rows: [
      {
        api: '@node-rs/argon2.hashSync',
        succeeds: { hash: "@.hashSync('password', { timeCost: 2, salt })", default: "@.hashSync('password').length" },
        fails: { 'an option': "@.hashSync('password', { memoryCost: 1 })" },
      },
      {
        api: '@node-rs/argon2.hashRawSync',
        succeeds: { bytes: "@.hashRawSync('password', { salt }).toString('hex')" },
        fails: { 'an option': "@.hashRawSync('password', { memoryCost: 1 })" },
      },
      {
        api: '@node-rs/argon2.verifySync',
        succeeds: {
          equal:
            "@.verifySync('$argon2id$v=19$m=64,t=1,p=1$AQEBAQEBAQEBAQEBAQEBAQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'password')",
        },
        fails: { 'no hash': "@.verifySync('none', 'password')" },
      },
    ],
  },
  {
    name: 'snappy',
    transform,
    module: 'snappy',
    itself: 'snappy',
    plan: { packageVersions: { snappy: '7.4.3' } },
    setup: wrong,
    rows: [
      {
        api: 'snappy.compressSync',
        succeeds: { text: "@.compressSync('text '.repeat(9)).toString('hex')" },
        fails: { 'no text': '@.compressSync(wrong)' },
      },
      {
        api: 'snappy.uncompressSync',
        succeeds: { text: "@.uncompressSync(Buffer.from('040c74657874', 'hex'), { asBuffer: false })" },
        fails: { 'no such format': "@.uncompressSync(Buffer.from('nonsense'))" },
      },
    ],
  },
  {
    name: 'fflate',
    transform,
    module: 'fflate',
    itself: 'fflate',
    setup: `
const data = new TextEncoder().encode('text '.repeat(20));
const bytes = (text«: string») => new Uint8Array(Buffer.from(text, 'hex'));
const deflated = bytes('2b49ad2851a0310100');
const gzipd = bytes('1f8b080000e10b5e00032b49ad2851a0310100a42221c264000000');
const zlibd = bytes('789c2b49ad2851a0310100863b25e5');
const compressd = gzipd;
`,
    rows: [
      ...fflateRows,
      {
        api: 'fflate.zipSync',
        succeeds: { files: "@.zipSync({ 'a.txt': data }, { mtime: '2020-01-01' }).length > 5" },
        fails: { 'too long a name': "@.zipSync({ ['a'.repeat(70000)]: data })" },
      },
      {
        api: 'fflate.unzipSync',
        succeeds: { files: "Object.keys(@.unzipSync(bytes('504b0506000000000000000000000000000000000000')))" },
        fails: { 'no such format': "@.unzipSync(bytes('00'))" },
      },
    ],
  },
  {
    name: 'node-forge',
    transform,
    module: 'node-forge',
    itself: 'forge',
    isCalled: true,
    // promisify has no types for it.
    ways: ['cjs', 'mjs'],
    rows: ['rsa', 'pki.rsa']
      .map((path): EntryRow => ({
        api: `node-forge.${path}.generateKeyPair`,
        succeeds: { keys: `@.${path}.generateKeyPair(1024).publicKey.n.bitLength()` },
        fails: { 'no such algorithm': `@.${path}.generateKeyPair({ bits: 1024, algorithm: 'none', prng: {} })` },
      }))
      .concat(
        ['pbkdf2', 'pkcs5.pbkdf2'].map((path) => ({
          api: `node-forge.${path}`,
          succeeds: { key: `@.util.bytesToHex(@.${path}('secret', 'salt', 10, 16))` },
          fails: { 'no such digest': `@.${path}('secret', 'salt', 10, 16, 'none')` },
        })),
      ),
  },
  {
    name: '@node-rs/bcrypt',
    transform,
    module: '@node-rs/bcrypt',
    itself: 'bcrypt',
    types: 'missing',
    packages: { '@node-rs/bcrypt': '__tests__/entries/packages/node-rs-bcrypt' },
    rows: [
      {
        api: '@node-rs/bcrypt.hashSync',
        succeeds: { hash: "@.hashSync('password', 4).slice(0, 7)" },
        fails: { rounds: "@.hashSync('password', 99)" },
      },
      ...['compareSync', 'verifySync'].map((name) => ({
        api: `@node-rs/bcrypt.${name}`,
        succeeds: { equal: `@.${name}('password', '${hash}')`, other: `@.${name}('other', '${hash}')` },
        fails: {},
        neverFails: 'what is no hash is equal to no password',
      })),
    ],
  },
  ...(['Bun', 'bun'] as const).flatMap((name): EntryGroup[] => {
    const run = name === 'Bun' ? 'Bun' : '@';
    const common = {
      runtime: 'bun',
      types: 'missing' as const,
      setup: `const bytes = (text«: string») => new Uint8Array(Buffer.from(text, 'hex'));\n`,
      ...(name === 'bun' ? { module: 'bun', itself: 'bun' } : { ways: ['cjs', 'mjs', 'ts'] as const }),
    };
    return [
      {
        ...common,
        name: `${name} passwords`,
        transform,
        rows: [
          {
            api: `${name}.password.hashSync`,
            succeeds: { hash: `${run}.password.hashSync('secret', { algorithm: 'bcrypt', cost: 4 }).slice(0, 7)` },
            fails: {
              'no password': `${run}.password.hashSync('')`,
              'an option': `${run}.password.hashSync('x', { algorithm: 'bcrypt', cost: 99 })`,
            },
          },
          {
            api: `${name}.password.verifySync`,
            succeeds: { equal: `${run}.password.verifySync('password', '${hash}')` },
            fails: { 'no hash': `${run}.password.verifySync('secret', 'none')` },
          },
        ],
      },
      {
        ...common,
        name: `${name} zstd`,
        transform: 'zlib-sync-to-async',
        rows: [
          {
            api: `${name}.zstdCompressSync`,
            succeeds: { bytes: `${run}.zstdCompressSync('text '.repeat(9), { level: 3 }).length` },
            fails: { 'an option': `${run}.zstdCompressSync('text', { level: 99 })` },
          },
          {
            api: `${name}.zstdDecompressSync`,
            succeeds: {
              bytes: `${run}.zstdDecompressSync(bytes('28b52ffd2014650000307465787420210100908b16')).length`,
            },
            fails: { 'no such format': `${run}.zstdDecompressSync('nonsense')` },
          },
        ],
      },
    ];
  }),
  {
    name: 'zlib',
    transform: 'zlib-sync-to-async',
    module: 'node:zlib',
    itself: 'zlib',
    setup: packedSetup,
    rows: zlibPairs.flatMap(([pack, unpack, badOption]) => [
      ...(badOption === undefined ? [] : [compressor(`zlib.${pack}`, `@.${pack}`, badOption)]),
      decompressor(`zlib.${unpack}`, packed(pack), `@.${unpack}`),
    ]),
  },
  {
    name: 'zlib of newer Nodes',
    transform: 'zlib-sync-to-async',
    module: 'node:zlib',
    itself: 'zlib',
    plan: { target: '22.15.0', unsafe: true },
    types: 22,
    runtime: 'node >=22.15 <23 || >=23.8',
    setup: "const packed = Buffer.from('28b52ffd2014650000307465787420210100908b16', 'hex');\n",
    rows: [
      {
        api: 'zlib.zstdCompressSync',
        succeeds: { bytes: '@.zstdCompressSync(Buffer.alloc(100)).length > 5' },
        fails: { 'an option': "@.zstdCompressSync('text', { params: { 9999: 1 } })" },
      },
      // Of one whose end is missing, Node 22 gives what there is.
      withoutFailure(decompressor('zlib.zstdDecompressSync', 'packed', '@.zstdDecompressSync'), 'its end is missing'),
    ],
  },
  {
    name: 'ZIP archives',
    transform: 'zlib-sync-to-async',
    module: 'node:zlib',
    itself: 'zlib',
    plan: { target: '26.8.0' },
    types: 'missing',
    runtime: 'node >=26.8',
    setup: `
process.removeAllListeners('warning');
const entry = { modified: new Date(0) };
process.getBuiltinModule('fs').writeFileSync('a.zip', Buffer.from('UEsDBBQAAAgAAAAAIQDHp4s7BAAAAAQAAAABAAAAYXRleHRQSwECFAMUAAAIAAAAACEAx6eLOwQAAAAEAAAAAQAAAAAAAAAAAAAApIEAAAAAYVBLBQYAAAAAAQABAC8AAAAjAAAAAAA=', 'base64'));
`,
    rows: [
      {
        api: 'zlib.ZipEntry.createSync',
        succeeds: { content: "@.ZipEntry.createSync('a', Buffer.from('text'), entry).contentSync().toString()" },
        fails: { 'no name': '@.ZipEntry.createSync(JSON.parse("1"), Buffer.alloc(1))' },
      },
      {
        api: 'zlib.ZipFile.openSync',
        succeeds: { names: "[...@.ZipFile.openSync('a.zip').keys()]" },
        fails: {
          'no such file': "@.ZipFile.openSync('/no/such.zip')",
          'no archive': '@.ZipFile.openSync(process.execPath)',
        },
      },
    ],
  },
];
