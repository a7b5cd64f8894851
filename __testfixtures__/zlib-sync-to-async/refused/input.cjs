const zlib = require('zlib');

async function main(response, list, maybe = undefined) {
  const failures = [];
  for (const run of [
    async () => zlib.gzipSync(response?.body),
    async () => zlib.gzipSync(response.body || undefined),
    async () => zlib.gzipSync(undefined),
    async () => zlib.gzipSync(),
    async () => zlib.gzipSync(...list),
    async () => zlib.gzipSync('a', {}, maybe),
  ]) {
    failures.push(await run().then((value) => value.length, (error) => error.code));
  }
  return failures;
}

main({}, ['a']).then((result) => console.log(result));
