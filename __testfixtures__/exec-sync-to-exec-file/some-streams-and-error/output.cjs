const { spawn } = require('child_process');
const { closeSync, openSync, readFileSync } = require('fs');

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  const { encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
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
  stdin?.end();
  const [status, signal] = await new Promise((resolve) => subprocess.on('close', (...end) => resolve(end)));
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const result = { status: pid ? status : null, signal, output, pid, stdout, stderr };
  const [cause] = failures;
  if (!cause) return result;
  const { code, errno } = cause;
  const syscall = `spawnSync ${path}`;
  const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile(file, args, options) {
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

async function run(file, args, stdio) {
  const result = await spawnAsync(file, args, { stdio });
  if (result.error) console.log(result.error.message, result.error.code, result.error.spawnargs);
  console.log(result.status, result.signal, String(result.stdout ?? null), String(result.stderr ?? null), result.output);
}

async function main() {
  await run('sh', ['-c', 'echo out; echo err >&2'], ['pipe', 'inherit', 'pipe']);
  await run('sh', ['-c', 'cat; echo err >&2; exit 3'], ['pipe', 'inherit', 'pipe']);
  await run('no-such-program', ['a'], ['pipe', 'pipe', 'inherit']);
  const log = openSync('run.log', 'w');
  await run('sh', ['-c', 'echo out; echo err >&2; kill -9 $$'], ['inherit', log, 'pipe']);
  closeSync(log);
  console.log(readFileSync('run.log', 'utf8'));
  try {
    console.log(String(await runFile('sh', ['-c', 'echo out; echo err >&2; exit 4'], { stdio: ['inherit', 'pipe', 'pipe'] })));
  } catch (error) {
    console.log(error.message, error.status, String(error.stdout), String(error.stderr));
  }
}

main();
