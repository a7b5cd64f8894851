const spawn = require('cross-spawn');

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, whether the child fails or not. */
async function crossSpawnAsync(file, args, options) {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const failures = [];
  let contents = [];
  let subprocess = {};
  await new Promise((resolve) => {
    const child = spawn(file, args, rest);
    subprocess = child;
    const stop = (code) => {
      failures.push({ code });
      child.kill();
      for (const stream of child.stdio) stream?.destroy();
    };
    contents = child.stdio.map((stream, fd) => {
      if (!stream || fd === 0) return null;
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
      });
      return chunks;
    });
    child.on('error', (error) => failures.push(error)).on('close', resolve);
    child.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
    });
    child.stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
  }).catch((error) => failures.push(error));
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const [cause] = failures;
  if (!pid && !cause?.syscall) throw cause;
  const result = { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
  if (!cause) return { ...result, error: null };
  const refused = rest.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause.errno, code: cause.code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${cause.code}`), details), ...result };
}

async function main() {
  const result = await crossSpawnAsync('node', ['-e', 'console.log(1); console.error(2); process.exit(3)'], { encoding: 'utf8' });
  console.log(result.status, result.stdout, result.stderr, result.error, result.signal);
  console.log((await crossSpawnAsync('cat', [], { input: 'text' })).stdout.toString(), (await crossSpawnAsync('cat')).stdout.length);
  console.log((await crossSpawnAsync('no-such-program', ['a'])).error.code);
}

main();
