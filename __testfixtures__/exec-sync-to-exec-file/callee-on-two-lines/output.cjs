const child_process = require('child_process');

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = child_process.execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = child_process.exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = child_process.spawn(file, args, options);
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

async function main() {
  const here = (await runFile('pwd', [], {
    encoding: 'utf8',
    cwd: '/',
  })).trim();
  const sorted = (await runCommand('printf "b\na\n" | sort', {
    env: {
      PATH: process.env.PATH,
    },
  }))
    .toString()
    .trim();
  const text = (await runCommand('echo a')).toString();
  const { status } = await spawnAsync('sh', ['-c', `
      exit 3
    `], {
    stdio: 'inherit',
  });
  console.log(here, sorted, text, status);
}

main();
