const { spawn } = require('child_process');
const { once: onceAsync } = require('events');

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await onceAsync(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

function once(run) {
  let value;
  return () => (value ??= run());
}

const greet = once(async () => {
  await runCommand('echo hello', { stdio: 'inherit' });
  return 'greeted';
});

greet().then((text) => console.log(text));
