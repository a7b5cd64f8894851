const { exec, spawn } = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      if (!options?.stdio) globalThis.process.stderr.write(stderr);
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

/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */
function readStdout(command, { encoding, ...options }) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { shell: true, ...options });
    const maxBuffer = 1024 * 1024;
    let bytes = globalThis.Buffer.alloc(0);
    subprocess.stdout.on('data', (chunk) => {
      bytes = globalThis.Buffer.concat([bytes, chunk]);
      if (bytes.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.stdout.destroy();
    });
    subprocess.stdin?.end();
    subprocess.on('error', reject);
    subprocess.on('close', (status, signal) => {
      const stdout = encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      if (status === 0 && bytes.length <= maxBuffer) return resolve(stdout);
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(new Error(`Command failed: ${command}`), result));
    });
  });
}

class Buffer {}

// A name that is common for functions of a program.
async function process(file) {
  const shown = (await runCommand(`echo ${file}; echo err >&2`)).toString().trim();
  const quiet = (await readStdout(`echo ${file}`, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).trim();
  return [shown, quiet, new Buffer() instanceof Buffer];
}

process('file').then((all) => console.log(all));
