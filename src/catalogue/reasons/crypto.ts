import type { Reason } from '../types';

/** Calls of node:crypto and node:zlib (and the like of other runtimes) that stay as they are. */
export const cryptoReasons: readonly Reason[] = [
  {
    code: 'cheap',
    kind: 'refused',
    title: 'takes microseconds',
    meaning:
      'The call blocks for a few microseconds only, less than a round trip to the thread pool costs, or has no asynchronous twin. Awaiting it would make the program slower.',
    hint: 'Nothing to do.',
    example: "async function token() {\n  return randomBytes(16).toString('hex');\n}",
  },
  {
    code: 'maybe-no-input',
    kind: 'refused',
    title: 'the input may be undefined',
    meaning:
      'Given undefined, the sync function throws, while its asynchronous twin compresses an empty input without a word. The argument is written such that it can be undefined.',
    hint: 'Make sure that there is an input before the call.',
    example: 'async function pack(response) {\n  return gzipSync(response?.body);\n}',
    remedy: "async function pack(response) {\n  return gzipSync(response?.body ?? '');\n}",
  },
  {
    code: 'twin-never-settles',
    kind: 'refused',
    title: 'the asynchronous form never settles on the lowest Node version',
    meaning:
      'Before Node 24 crypto.diffieHellman takes no callback: it computes at once, ignores the callback, and a promise made of it never settles.',
    hint: 'Raise --target (or engines.node) to 24 if the code runs there only.',
    example: 'async function agree(privateKey, publicKey) {\n  return diffieHellman({ privateKey, publicKey });\n}',
  },
  {
    code: 'no-exact-twin',
    kind: 'refused',
    title: 'has no asynchronous twin that gives the same',
    meaning:
      'The runtime has no asynchronous function for this, or one of another shape (Bun.spawn gives a process with streams, Bun.spawnSync a finished result).',
    hint: 'Convert the call by hand.',
    example: 'async function pack(text) {\n  return Bun.gzipSync(text);\n}',
    remedy: 'async function pack(text) {\n  return promisify(gzip)(text);\n}',
  },
  {
    code: 'needs-for-await',
    kind: 'refused',
    title: 'the asynchronous twin is an async iterable',
    meaning:
      'Deno.readDir gives an async iterable, not a promise. It can take the place of Deno.readDirSync in a for...of loop, in [...list] and in Array.from(list) only.',
    hint: 'Loop over the result with for...of, or spread it into an array, at the call.',
    example: 'async function names(dir) {\n  return report(Deno.readDirSync(dir));\n}',
    remedy: 'async function names(dir) {\n  return report([...Deno.readDirSync(dir)]);\n}',
  },
  {
    code: 'other-bytes',
    kind: 'hazard',
    title: 'the compressed bytes differ',
    meaning:
      'zstdCompress writes a frame header without the size of the content, zstdCompressSync one with it. What is compressed is the same once decompressed, but the bytes, their length and every hash of them differ.',
    hint: 'Check that nobody compares or hashes the compressed bytes, and run with --unsafe.',
    example: 'async function pack(data) {\n  return zstdCompressSync(data);\n}',
    target: '22.15.0',
  },
];
