import { methodForm, promisifyForm, refuseOtherArity } from './forms';
import type { ApiEntry, Condition, Variant } from './types';

const transform = 'zlib-sync-to-async';

/** Node 22.15 and 23.8 brought zstd. */
const hasZstd: Condition = { target: '>=22.15.0 <23.0.0 || >=23.8.0' };

const maybeNoInput: Variant = { when: [{ arg: 0, canBeUndefined: true }], refuse: 'maybe-no-input' };
/** What comes back then is the engine too, which is closed already for the sync function and still open for its twin. */
const withEngine: Variant = {
  when: [{ arg: 1, option: 'info', is: 'present' }, { not: { arg: 1, option: 'info', is: 'falsy' } }],
  refuse: 'no-exact-twin',
};
/** What can be seen to be no input: the error names another argument. */
const noInput: Variant = {
  when: [{ arg: 0, is: ['number', 'stdin-fd', 'boolean', 'object', 'array', 'function', 'regexp'] }],
  refuse: 'unusual-arguments',
};
const beforeZstd: Variant = { when: [{ not: hasZstd }], refuse: 'no-twin-in-target' };

/** Node 26.8 brought ZIP archives. */
const beforeZip: Variant = { when: [{ not: { target: '>=26.8.0' } }], refuse: 'no-twin-in-target' };
const zipNote =
  'Measured on Node 26.10, where it is experimental: the twin gives the same object, on which all methods do the same, and the same errors.';

function twin(name: string): readonly Variant[] {
  return [refuseOtherArity(1, 2), withEngine, noInput, maybeNoInput, { form: promisifyForm('zlib', name) }];
}

const note =
  'The bytes are the same. For an input that turns out to be a number, a boolean, an array or another object, the error says chunk instead of buffer; for undefined, null or a function, where the code does not show that it may be one, the sync function throws ERR_INVALID_ARG_TYPE, while its twin takes it for an empty input: it compresses it, and cannot decompress it (Z_BUF_ERROR, from zstd an empty Buffer). Measured on Node 20, 22 and 24. From Node 24 on, a buffer that other code changes during the wait is compressed as changed. With info: true the engine comes back too, closed for the sync function and open for its twin.';

/** Everything of `node:zlib` that blocks. */
export const zlibEntries: readonly ApiEntry[] = [
  ...[
    'gzip',
    'gunzip',
    'deflate',
    'inflate',
    'deflateRaw',
    'inflateRaw',
    'unzip',
    'brotliCompress',
    'brotliDecompress',
  ].map((name) => entry(`${name}Sync`, twin(name), { note })),
  entry('zstdCompressSync', [
    beforeZstd,
    refuseOtherArity(1, 2),
    withEngine,
    noInput,
    maybeNoInput,
    { form: promisifyForm('zlib', 'zstdCompress'), hazards: ['other-bytes'] },
  ]),
  entry('zstdDecompressSync', [beforeZstd, ...twin('zstdDecompress')], { note }),
  entry('crc32', [{ refuse: 'cheap' }], {
    cost: 'cheap',
    note: 'Measured on Node 20, 22 and 24: under a microsecond for a kilobyte. It has no twin.',
  }),
  entry('ZipFile.openSync', [beforeZip, { form: methodForm('open') }], {
    effects: ['reads'],
    cost: 'io',
    note: zipNote,
  }),
  entry('ZipEntry.createSync', [beforeZip, { form: methodForm('create') }], { note: zipNote }),
  entry('createZipArchiveSync', [{ refuse: 'no-exact-twin' }], {
    note: 'Measured on Node 26.10, where it is experimental: createZipArchive gives a Readable of the bytes of which createZipArchiveSync gives a generator. for await over the one takes the place of for...of over the other.',
  }),
];

function entry(name: string, variants: readonly Variant[], details: Partial<ApiEntry> = {}): ApiEntry {
  return {
    api: `zlib.${name}`,
    modules: ['zlib'],
    path: name.split('.'),
    transform,
    cost: 'compute',
    effects: ['computes'],
    variants,
    ...details,
  };
}
