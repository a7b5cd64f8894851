const { exec } = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = exec(command, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.end();
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  if (pid && !options?.stdio) process.stderr.write(stderr);
  if (status === 0 && !cause && !killed) return stdout;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) {
    const details = stderr?.length > 0 ? `\n${stderr}` : '';
    throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
  }
  const { spawnfile: path = options?.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { ...details, error, ...result });
}

async function read() {
  const text = await runCommand('printf "one\\ntwo\\n"', { encoding: 'utf8' });
  const lines = text.trim().split('\n');
  const trimmed = (await runCommand('echo "  padded "')).toString().trim();
  const bytes = await runCommand("printf '\\377\\000a'");
  console.log(lines, trimmed, bytes, bytes.length);
  console.log(`head: ${await runCommand('uname', { cwd: '/' })}`.length > 6, (await runCommand('echo $LANG_X', { env: { LANG_X: 'x' } })) + '');
  await runCommand('echo warning >&2; echo ignored');
  console.log(String(await runCommand('cat; echo stdin ended')));
  console.log(await runCommand('printf h', { encoding: 'hex', maxBuffer: 1024 }), await runCommand('echo quiet >&2; echo loud', { stdio: 'pipe', encoding: 'utf8' }));
}

async function fail(command) {
  try {
    console.log((await runCommand(command, { timeout: 400 })).length);
  } catch (error) {
    const { message, status, signal, code, stdout, stderr, output } = error;
    console.log({ message, status, signal, code, stdout: String(stdout), stderr: String(stderr), output: output && output.map(String) });
    console.log(error.pid > 0, Object.keys(error).filter((key) => key !== 'errno').join());
  }
}

async function main() {
  await read();
  await fail('echo out; echo err >&2; exit 3');
  await fail('exit 4');
  await fail('echo out; kill -TERM $$');
  await fail('no-such-program');
  await fail('echo begun; exec sleep 5');
  await fail('head -c 1200000 /dev/zero | wc -c');
}

main();
