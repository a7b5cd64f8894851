const { execFile, spawn } = require('child_process');

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  const isPiped = !options?.stdio || options.stdio.includes('pipe');
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = isPiped
      ? execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end))
      : spawn(file, args, options)
          .on('error', (error) => resolve([error]))
          .on('close', () => resolve([null, null, null]));
    subprocess.stdin?.end();
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) return result;
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
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

async function read(command) {
  return (await runCommand(command)).toString();
}

async function share(command) {
  await runCommand(command, { stdio: 'inherit', shell: '/bin/sh' });
}

async function quiet(command) {
  return await runCommand(command, { stdio: 'ignore', stderr: 'ignore' });
}

async function file(name, ...args) {
  return await runFile(name, args, { encoding: 'utf8', stdio: 'pipe' });
}

async function show(run) {
  try {
    console.log('gives', await run());
  } catch (error) {
    const { message, code, syscall, path, status, signal, stdout, stderr, output, pid } = error;
    console.log('fails', message, Object.keys(error).includes('cmd'), code, syscall, path, status, signal);
    console.log(String(stdout), String(stderr), output?.map(String), typeof pid);
  }
}

async function main() {
  await show(() => read('echo out; echo err >&2'));
  await show(() => read('echo out; echo err >&2; exit 3'));
  await show(() => read('exit 4'));
  await show(() => read('kill -9 $$'));
  await show(() => read('cat'));
  await show(() => share('echo shared'));
  await show(() => share('echo shared; exit 5'));
  await show(() => share('kill -15 $$'));
  await show(() => quiet('echo nothing; exit 6'));
  await show(() => file('echo', 'a', 'b'));
  await show(() => file('sh', '-c', 'echo err >&2; exit 7'));
}

main();
