const spawnSync = require('child_process');
const spawn = require('cross-spawn');

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function spawnAsync(file, args, options) {
  const { encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawnSync.spawn(file, args, rest);
  const { pid = 0, stdin, stdio } = subprocess;
  const stop = () => {
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
      if (size > (maxBuffer ?? Infinity)) stop();
    });
    return chunks;
  });
  subprocess.on('error', () => {});
  stdin?.end();
  const [status, signal] = await new Promise((resolve) => subprocess.on('close', (...end) => resolve(end)));
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? status : null, signal, output, pid, stdout, stderr };
}

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function crossSpawnAsync(file, args, options) {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawn(file, args, rest);
  const { pid = 0, stdin, stdio } = subprocess;
  const stop = () => {
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
      if (size > (maxBuffer ?? Infinity)) stop();
    });
    return chunks;
  });
  subprocess.on('error', () => {});
  // It need not read its input.
  stdin?.on('error', () => {});
  stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
  const [status, signal] = await new Promise((resolve) => subprocess.on('close', (...end) => resolve(end)));
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? status : null, signal, output, pid, stdout, stderr };
}

async function main() {
  console.log((await spawnAsync('echo', ['a'], { encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] })).stdout);
  console.log((await crossSpawnAsync('cat', [], { input: 'b' })).stdout.toString());
}

main();
