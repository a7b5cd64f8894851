const spawn = require('cross-spawn');

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, whether the child fails or not. */
function crossSpawnAsync(file, args, options) {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, rest);
    const { pid = 0, spawnfile: path, spawnargs, stdin, stdio } = subprocess;
    let error;
    const fail = ({ code, errno }) => {
      const syscall = `spawnSync ${path}`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(`${syscall} ${code}`), details);
    };
    const stop = (code) => {
      fail({ code });
      subprocess.kill();
      for (const stream of stdio) stream?.destroy();
    };
    const contents = stdio.map((stream, fd) => {
      if (!stream || fd === 0) return () => null;
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
      });
      return () => {
        const bytes = Buffer.concat(chunks);
        return encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      };
    });
    subprocess.on('error', fail);
    stdin?.on('error', (failure) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) fail(failure);
    });
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
    subprocess.on('close', (status, signal) => {
      const output = pid ? contents.map((content) => content()) : null;
      const [, stdout, stderr] = output ?? [null, null, null];
      const outcome = { status: pid ? status : null, signal, output, pid, stdout, stderr, ...(!error && { error: null }) };
      resolve({ ...(error && { error }), ...outcome });
    });
  });
}

async function main() {
  const result = await crossSpawnAsync('node', ['-e', 'console.log(1); console.error(2); process.exit(3)'], { encoding: 'utf8' });
  console.log(result.status, result.stdout, result.stderr, result.error, result.signal);
  console.log((await crossSpawnAsync('cat', [], { input: 'text' })).stdout.toString(), (await crossSpawnAsync('cat')).stdout.length);
  console.log((await crossSpawnAsync('no-such-program', ['a'])).error.code);
}

main();
