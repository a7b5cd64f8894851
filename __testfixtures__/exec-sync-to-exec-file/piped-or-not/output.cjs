const { execFile, spawn } = require('child_process');

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result);
      const syscall = `spawnSync ${path}`;
      const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(`${syscall} ${code}`), details), ...result });
    });
    subprocess.stdin?.end();
  });
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function readCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function runInherited(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${command}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}

/** Does what execSync does, without blocking: same result, same output, same errors. */
function runCommand(command, options) {
  const isPiped = !options?.stdio || options.stdio === 'pipe';
  return isPiped ? readCommand(command, options) : runInherited(command, options);
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function readOutput(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function runInheritedFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}

/** Does what execFileSync does, without blocking: same result, same output, same errors. */
function runFile(file, args, options) {
  const isPiped = !options?.stdio || options.stdio === 'pipe';
  return isPiped ? readOutput(file, args, options) : runInheritedFile(file, args, options);
}

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function spawnInherited(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      Object.assign(error, { message: `${syscall} ${error.code}`, syscall });
      resolve({ error, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
    });
    subprocess.on('close', (status, signal) => {
      const { pid } = subprocess;
      resolve({ status, signal, output: [null, null, null], pid, stdout: null, stderr: null });
    });
  });
}

/** Does what spawnSync does, without blocking: same result, same output, same errors. */
function spawnEither(file, args, options) {
  const isPiped = !options?.stdio || options.stdio === 'pipe';
  return isPiped ? spawnAsync(file, args, options) : spawnInherited(file, args, options);
}

async function sh(command, { silent = false, cwd } = {}) {
  const out = await runCommand(command, { cwd, stdio: silent ? 'pipe' : 'inherit' });
  return out ? out.toString() : null;
}

async function git(args, quiet) {
  const options = { encoding: 'utf8' };
  if (quiet) options.stdio = 'ignore';
  return await runFile('sh', ['-c', ...args], options);
}

async function run(file, verbose) {
  const stdio = verbose ? 'inherit' : undefined;
  const { status, stdout, error } = await spawnEither(file, ['-c', 'echo ran; exit 3'], { stdio });
  return [status, String(stdout ?? null), error && error.code];
}

async function seen(command, stdio) {
  try {
    await runCommand(command, { stdio: stdio === 'pipe' ? 'pipe' : 'ignore' });
  } catch (error) {
    return [error.status, error.message, String(error.stderr)];
  }
}

async function main() {
  console.log(await sh('pwd', { silent: true, cwd: '/' }));
  console.log(await sh('echo shown'));
  console.log(await git(['echo out; echo err >&2']), await git(['echo out; echo err >&2'], true));
  await git(['exit 5'], true).catch(({ status, message }) => console.log(status, message));
  console.log(await run('sh', true), await run('sh', false), await run('no-such-program', true));
  console.log(await seen('echo err >&2; exit 4', 'pipe'), await seen('echo err >&2; exit 4'));
}

main();
