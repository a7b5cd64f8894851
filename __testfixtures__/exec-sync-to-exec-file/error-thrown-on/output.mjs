import { spawn } from 'node:child_process';

/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */
function runCommand(command, { encoding, ...options }) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { shell: true, ...options });
    const maxBuffer = 1024 * 1024;
    let bytes = Buffer.alloc(0);
    subprocess.stdout.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
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

// What the clause throws on, it does not look at.
async function output(command, unsafe) {
  try {
    return (await runCommand(command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).trim();
  } catch (error) {
    if (unsafe) {
      throw error;
    }
    return null;
  }
}

console.log(await output('echo a'), await output('exit 2', false));
await output('exit 2', true).catch(({ message, status }) => console.log(message, status));
