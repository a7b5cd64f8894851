const { spawn } = require('node:child_process');
const { once } = require('node:events');

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

const shared = { stdio: 'inherit', cwd: '/' };

// All options can be seen: none of them pipes anything.
async function show(command, env, folder, isQuiet) {
  await runCommand(command, { ...shared });
  await runCommand(command, { ...shared, env: { ...process.env, ...env } });
  await runCommand(command, { stdio: 'inherit', ...(folder && { cwd: folder }), ...(isQuiet ? { windowsHide: true } : {}) });
}

async function main() {
  await show('pwd; echo $NAME', { NAME: 'name' }, '/usr', true);
  try {
    await show('exit 3');
  } catch (error) {
    console.log(error.status, error.message);
  }
}

main();
