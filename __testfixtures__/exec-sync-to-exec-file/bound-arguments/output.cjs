const childProcess = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = childProcess.exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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

const list = childProcess.execFileSync.bind(null, 'echo', ['a', 'b']);

async function main() {
  console.log((await runCommand('echo out')).toString(), list({ encoding: 'utf8' }), String(list()));
  const upper = childProcess.execFileSync.bind(null, 'tr', ['a-z', 'A-Z']);
  return upper({ input: 'text', encoding: 'utf8' });
}

main().then(console.log);
