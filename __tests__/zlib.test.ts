import zlib from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { compareProbes, type Outcome } from './support/compareProbes';
import { interpretForm } from './support/interpretForm';

/** The version whose variants are chosen; `FIXTURE_NODE` names the program that runs them. */
const target = process.env['TARGET_UNDER_TEST'] ?? process.versions.node;

const entryOf = (name: string) => {
  const found = catalogue.find(({ modules, path }) => modules.includes('zlib') && path.join('.') === name);
  if (!found) throw new Error(`no entry for ${name}`);
  return found;
};
const interpret = (name: string, source: string, version = target) =>
  interpretForm(entryOf(name), source, 'zlib', version);

const pairs = [
  ['gzip', 'gunzip'],
  ['deflate', 'inflate'],
  ['deflateRaw', 'inflateRaw'],
  ['brotliCompress', 'brotliDecompress'],
  ['gzip', 'unzip'],
] as const;

const inputs = [
  "'hello'.repeat(50)",
  "Buffer.from('héllo')",
  'new Uint8Array(1000)',
  "''",
  'new ArrayBuffer(8)',
  'new DataView(new ArrayBuffer(4))',
  'new Uint16Array([1, 2])',
];

const packed = (compress: string): string => `zlib.${compress}Sync('x'.repeat(500))`;

/** Calls that succeed and fail, with the function that each is about. */
const probes: readonly (readonly [name: string, argumentList: string])[] = pairs.flatMap(([compress, decompress]) => [
  ...inputs.map((input) => [compress, input] as const),
  [compress, "'a', undefined"] as const,
  [compress, "'a', { chunkSize: 1 }"] as const,
  [decompress, packed(compress)] as const,
  [decompress, `${packed(compress)}, { maxOutputLength: 10 }`] as const,
  [decompress, "Buffer.from('garbage!')"] as const,
  [decompress, `${packed(compress)}.subarray(0, 12)`] as const,
  [decompress, 'Buffer.alloc(0)'] as const,
  [decompress, `Buffer.concat([${packed(compress)}, Buffer.from('zz')])`] as const,
]);

describe('catalogue', () => {
  it.each(Object.keys(zlib).filter((name) => name.endsWith('Sync')))('has zlib.%s', (name) =>
    expect(entryOf(name)).toBeDefined(),
  );

  it.each([
    ['gzipSync', 'zlib.gzipSync()', 'unusual-arguments'],
    ['gzipSync', 'zlib.gzipSync(data, options, more)', 'unusual-arguments'],
    ['gzipSync', 'zlib.gzipSync(...list)', 'unusual-arguments'],
    ['gzipSync', 'zlib.gzipSync(undefined)', 'maybe-no-input'],
    ['gunzipSync', 'zlib.gunzipSync(response?.body)', 'maybe-no-input'],
    ['gunzipSync', 'zlib.gunzipSync(body || undefined)', 'maybe-no-input'],
    ['gunzipSync', 'zlib.gunzipSync(body ? body.data : undefined)', 'maybe-no-input'],
    ['zstdCompressSync', 'zlib.zstdCompressSync(data)', 'no-twin-in-target'],
    ['crc32', 'zlib.crc32(data)', 'cheap'],
  ])('%s: %s is refused as %s', (name, source, code) =>
    expect(interpret(name, source, '20.0.0').variant.refuse).toBe(code),
  );

  it('says that zstd gives other bytes', () => {
    expect(interpret('zstdCompressSync', 'zlib.zstdCompressSync(data)', '22.15.0').variant.hazards).toEqual([
      'other-bytes',
    ]);
    expect(interpret('zstdDecompressSync', 'zlib.zstdDecompressSync(data)', '24.0.0').variant.hazards).toBeUndefined();
    expect(interpret('zstdCompressSync', 'zlib.zstdCompressSync(data)', '23.5.0').variant.refuse).toBe(
      'no-twin-in-target',
    );
  });
});

describe('equivalence', () => {
  let outcomes: readonly { sync: Outcome; form: Outcome }[];
  beforeAll(async () => {
    outcomes = await compareProbes(
      probes.map(([name, list]) => {
        const sync = `zlib.${name}Sync(${list})`;
        const { form = '', setup } = interpret(`${name}Sync`, sync);
        return { sync, form, setup: `const zlib = require('zlib'); ${setup}` };
      }),
    );
  });

  it.each(probes.map(([name, list], index) => ({ name, list, index })))('$name($list)', ({ index }) => {
    const { sync, form } = outcomes[index] ?? {};
    expect(sync).toBeDefined();
    expect(form).toEqual(sync);
  });

  it('sees every function succeed, and every decompression fail', () => {
    for (const [compress, decompress] of pairs) {
      const failed = (name: string) =>
        probes.map(([one], index) => one === name && outcomes[index]?.sync.error !== undefined);
      expect(failed(compress).filter(Boolean).length, compress).toBeLessThan(inputs.length);
      expect(failed(decompress).filter(Boolean).length, decompress).toBeGreaterThan(1);
    }
  });
});
