const { spawn } = require('child_process');

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      const { pid, killed, spawnfile: path, spawnargs } = subprocess;
      if (status === 0 && !killed) return resolve(null);
      const result = { status, signal, output: [null, null, null], pid, stdout: null, stderr: null };
      if (!killed) return reject(Object.assign(new Error(`Command failed: ${command}`), result));
      const [code, syscall] = ['ETIMEDOUT', `spawnSync ${path}`];
      const details = { errno: undefined, code, syscall, path, spawnargs: spawnargs.slice(1) };
      const error = new Error(`${syscall} ${code}`);
      reject(Object.assign(error, details, { error, ...result }));
    });
  });
}

/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      const { pid, killed, spawnfile: path, spawnargs } = subprocess;
      if (status === 0 && !killed) return resolve(null);
      const result = { status, signal, output: [null, null, null], pid, stdout: null, stderr: null };
      if (!killed) return reject(Object.assign(new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`), result));
      const [code, syscall] = ['ETIMEDOUT', `spawnSync ${path}`];
      const details = { errno: undefined, code, syscall, path, spawnargs: spawnargs.slice(1) };
      const error = new Error(`${syscall} ${code}`);
      reject(Object.assign(error, details, { error, ...result }));
    });
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
      const { pid, killed, spawnfile: path, spawnargs } = subprocess;
      const result = { status, signal, output: [null, null, null], pid, stdout: null, stderr: null };
      if (!killed) return resolve(result);
      const [code, syscall] = ['ETIMEDOUT', `spawnSync ${path}`];
      const details = { errno: undefined, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(`${syscall} ${code}`), details), ...result });
    });
  });
}

async function main() {
  await runCommand('echo shown', { stdio: 'inherit', timeout: 5000 });
  try {
    await runFile('sh', ['-c', 'echo begun; exec sleep 5'], { stdio: 'inherit', timeout: 200 });
  } catch (error) {
    console.log(error.code, error.message, error.status, error.signal, error.path, error.spawnargs, error.stdout);
  }
  const { status, signal, error } = await spawnAsync('sleep', ['5'], { stdio: 'inherit', timeout: 200 });
  console.log(status, signal, error.code, error.message);
  await spawnAsync('sleep', ['5'], { stdio: 'ignore', timeout: 200 });
}

main();
