const spawnSync = require('child_process');
const spawn = require('cross-spawn');

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function spawnAsync(file, args, options) {
  const { encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  let contents = [];
  let subprocess = {};
  await new Promise((resolve) => {
    const child = spawnSync.spawn(file, args, rest);
    subprocess = child;
    const stop = () => {
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
        if (size > (maxBuffer ?? Infinity)) stop();
      });
      return chunks;
    });
    child.on('error', () => {}).on('close', resolve);
    child.stdin?.end();
  }).catch((error) => {
    if (!error.syscall) throw error;
  });
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
}

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function crossSpawnAsync(file, args, options) {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  let contents = [];
  let subprocess = {};
  await new Promise((resolve) => {
    const child = spawn(file, args, rest);
    subprocess = child;
    const stop = () => {
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
        if (size > (maxBuffer ?? Infinity)) stop();
      });
      return chunks;
    });
    child.on('error', () => {}).on('close', resolve);
    // It need not read its input.
    child.stdin?.on('error', () => {});
    child.stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
  }).catch((error) => {
    if (!error.syscall) throw error;
  });
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
}

async function main() {
  console.log((await spawnAsync('echo', ['a'], { encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] })).stdout);
  console.log((await crossSpawnAsync('cat', [], { input: 'b' })).stdout.toString());
}

main();
