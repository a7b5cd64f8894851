const { spawn } = require('child_process');
const { closeSync, openSync, readFileSync } = require('fs');

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  const { encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
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
    child.stdin?.end();
  }).catch((error) => failures.push(error));
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const [cause] = failures;
  if (!pid && !cause?.syscall) throw cause;
  const result = { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
  if (!cause) return result;
  const refused = rest.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause.errno, code: cause.code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${cause.code}`), details), ...result };
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
