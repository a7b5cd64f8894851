const zlib = require('zlib');

async function main(response, list, maybe = undefined) {
  const failures = [];
  for (const run of [
    async () => zlib.gzipSync(response?.body),
    async () => zlib.gzipSync(response.body || undefined),
    async () => zlib.gzipSync(undefined),
    async () => zlib.gzipSync(process.env.UNSYNC_NOT_SET),
    async () => zlib.gzipSync(),
    async () => zlib.gzipSync(...list),
    async () => zlib.gzipSync('a', {}, maybe),
    async () => zlib.gzipSync(5),
    async () => zlib.inflateSync({ length: 1 }),
    async () => zlib.brotliCompressSync([1]),
  ]) {
    failures.push(await run().then((value) => value.length, (error) => error.message));
  }
  return failures;
}

main({}, ['a']).then((result) => console.log(result));
