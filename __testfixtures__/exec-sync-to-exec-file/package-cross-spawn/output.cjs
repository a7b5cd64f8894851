const spawn = require('cross-spawn');

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, whether the child fails or not. */
async function crossSpawnAsync(file, args, options) {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawn(file, args, rest);
  const { pid = 0, spawnfile: path, spawnargs, stdin, stdio } = subprocess;
  const failures = [];
  const stop = (code) => {
    failures.push({ code });
    subprocess.kill();
    for (const stream of stdio) stream?.destroy();
  };
  const contents = stdio.map((stream, fd) => {
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
  subprocess.on('error', (error) => failures.push(error));
  stdin?.on('error', (error) => {
    // A short input that is not read is no failure.
    if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
  });
  stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
  const [status, signal] = await new Promise((resolve) => subprocess.on('close', (...end) => resolve(end)));
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const result = { status: pid ? status : null, signal, output, pid, stdout, stderr };
  const [cause] = failures;
  if (!cause) return { ...result, error: null };
  const { code, errno } = cause;
  const syscall = `spawnSync ${path}`;
  const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
}

async function main() {
  const result = await crossSpawnAsync('node', ['-e', 'console.log(1); console.error(2); process.exit(3)'], { encoding: 'utf8' });
  console.log(result.status, result.stdout, result.stderr, result.error, result.signal);
  console.log((await crossSpawnAsync('cat', [], { input: 'text' })).stdout.toString(), (await crossSpawnAsync('cat')).stdout.length);
  console.log((await crossSpawnAsync('no-such-program', ['a'])).error.code);
}

main();
