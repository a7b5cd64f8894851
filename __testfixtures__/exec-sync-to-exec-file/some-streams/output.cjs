const { spawn } = require('child_process');

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function spawnAsync(file, args, options) {
  const { encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
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
  stdin?.end();
  const [status, signal] = await new Promise((resolve) => subprocess.on('close', (...end) => resolve(end)));
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? status : null, signal, output, pid, stdout, stderr };
}

async function version(command) {
  const { status, stdout } = await spawnAsync('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  return status === 0 ? stdout.trim() : `failed with ${status}`;
}

async function main() {
  console.log(await version('echo 1.2.3; echo err >&2'), await version('exit 3'), await version('kill -9 $$'));
  console.log((await spawnAsync('no-such-program', ['a'], { stdio: ['ignore', 'pipe', 'inherit'] })).stdout ?? null);
}

main();
