const { exec, execFile, spawn } = require('child_process');
const { once } = require('events');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return reject(cause);
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runInherited(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(file, args, options) {
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

async function read(command) {
  return (await runCommand(command)).toString();
}

async function share(command) {
  await runInherited(command, { stdio: 'inherit', shell: '/bin/sh' });
}

async function quiet(command) {
  return await runInherited(command, { stdio: 'ignore', stderr: 'ignore' });
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
