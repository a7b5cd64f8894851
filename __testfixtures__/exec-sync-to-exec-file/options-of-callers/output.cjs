const { exec, execFile, spawn } = require('child_process');
const path = require('path');

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

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function spawnAsync(file, args, options) {
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

const ROOT = path.parse(__dirname).root;

// All calls can be seen, and so can what they give.
async function run(cmd, opts) {
  return (await runCommand(cmd, Object.assign({ cwd: ROOT, encoding: 'utf8' }, opts))).trim();
}

async function git(args, options = {}) {
  return (await runFile('echo', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })).toString();
}

const docker = async (args, options = {}) => {
  const result = await spawnAsync('echo', args, { ...options, encoding: 'utf-8', stdio: 'inherit', stderr: 'inherit' });
  if (result.status !== 0) console.log(result.error);
  return result;
};

async function main() {
  console.log(await run('pwd'), await run('pwd', { cwd: '/' }), await run('echo $NAME', { env: { NAME: 'name' } }));
  console.log(await git(['status']), await git(['log', '-1'], { cwd: '/' }));
  const { status } = await docker(['ps'], { shell: false });
  console.log(status);
}

main();
