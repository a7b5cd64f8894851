const { spawn } = require('node:child_process');

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    const rest = { pid: subprocess.pid ?? 0, stdout: null, stderr: null };
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      reject(Object.assign(error, { message, syscall, error, status: null, signal: null, output: null, ...rest }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${command}`);
      reject(Object.assign(error, { status, signal, output: [null, null, null], ...rest }));
    });
  });
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
