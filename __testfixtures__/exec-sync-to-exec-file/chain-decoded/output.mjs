import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

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

async function version() {
  try {
    const text = (await execFileAsync('node', ['--version'])).stdout.trim();
    return text.startsWith('v');
  } catch {
    return '';
  }
}

async function lines() {
  try {
    return (await runCommand('node --print 1', {
      stdio: ['ignore', 'pipe', 'ignore'],
    }))
      .toString()
      .split('\n')
      .filter(Boolean);
  } catch {
    return [];
  }
}

console.log(await version(), await lines());
