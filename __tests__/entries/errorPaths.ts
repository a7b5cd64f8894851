/**
 * The ways to fail that the calls of a family have, by the names that the rows of the table give them: each API of the family is called in each
 * of these ways. Families are told apart by the beginnings of the names of their APIs.
 */
export const errorPaths: readonly { readonly apis: RegExp; readonly fails: readonly string[] }[] = [
  {
    apis: /^child_process\./,
    fails: ['status', 'status, nothing printed', 'signal', 'no such folder', 'timeout', 'maxBuffer'],
  },
  { apis: /^child_process\.(?:execFileSync|spawnSync)$/, fails: ['no such program'] },
  { apis: /^(?:cross-spawn|spawn-sync)/, fails: ['status', 'signal', 'no such program', 'timeout'] },
  { apis: /^execa\./, fails: ['status', 'no such program'] },
  { apis: /^shelljs\./, fails: ['status', 'no such program'] },
  { apis: /^Deno\./, fails: ['status', 'signal', 'no such program', 'no such folder'] },
  { apis: /^crypto\.(?:pbkdf2|scrypt|hkdf)Sync$/, fails: ['an argument of a wrong type'] },
  { apis: /^crypto\.(?:pbkdf2|hkdf)Sync$/, fails: ['no such digest'] },
  { apis: /^crypto\.scryptSync$/, fails: ['an option', 'too little memory'] },
  { apis: /^crypto\.generateKey(?:Pair)?Sync$/, fails: ['no such kind'] },
  { apis: /^crypto\.(?:generate|check)PrimeSync$/, fails: ['an option'] },
  { apis: /^crypto\.sign$/, fails: ['no key', 'no such digest', 'no data'] },
  { apis: /^crypto\.randomFillSync$/, fails: ['beyond its end', 'no buffer'] },
  { apis: /^zlib\.(?:gzip|deflate|deflateRaw|brotliCompress)Sync$/, fails: ['an option', 'too long a result'] },
  {
    apis: /^zlib\.(?:gunzip|inflate|inflateRaw|unzip|brotliDecompress)Sync$/,
    fails: ['no such format', 'its end is missing', 'too long a result'],
  },
  { apis: /^zlib\.zstdDecompressSync$/, fails: ['no such format', 'too long a result'] },
  { apis: /^zlib\.ZipFile/, fails: ['no such file', 'no archive'] },
  { apis: /^(?!sleep-command)(?:.*[sS]leep|Atomics)/, fails: ['duration'] },
];

/** APIs that cannot be loaded in every way, or whose calls cannot be type-checked, and why. */
export const exceptions: readonly {
  readonly apis: RegExp;
  readonly without: readonly ('CommonJS' | 'ESM' | 'TypeScript' | 'types')[];
  readonly why: string;
}[] = [
  { apis: /^execa\.execa/, without: ['CommonJS'], why: 'These versions of execa are ES modules.' },
  {
    apis: /^Deno\./,
    without: ['CommonJS', 'types'],
    why: 'Programs of Deno are ES modules; its types are no package.',
  },
  {
    apis: /^(?:sleep\.|sleep-sync|system-sleep|thread-sleep|atomic-sleep|deasync|spawn-sync|cross-spawn\.spawn|bcrypt\.|@node-rs\/bcrypt)/,
    without: ['types'],
    why: 'The packages, or their types, do not say what they are of. A rewritten call brings no new complaint.',
  },
  { apis: /^[Bb]un\./, without: ['types'], why: 'The types of Bun are no dependency of the tests.' },
  { apis: /^zlib\.Zip/, without: ['types'], why: '@types/node does not have them yet.' },
  {
    apis: /^execa\.(?:sync|commandSync)$/,
    without: ['types'],
    why: 'The types that are installed are those of a later version.',
  },
  {
    apis: /^node-forge\./,
    without: ['TypeScript'],
    why: 'In TypeScript it is refused: promisify has no types for it.',
  },
];
