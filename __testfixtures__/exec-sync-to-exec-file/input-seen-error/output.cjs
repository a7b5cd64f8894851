const { exec } = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    let unread;
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (failure, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      const cause = killed ? failure : (unread ?? failure);
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (killed) code = 'ETIMEDOUT';
      if (code === undefined) {
        const details = stderr.length > 0 ? `\n${stderr}` : '';
        return reject(Object.assign(new Error(`Command failed: ${command}${details}`), result));
      }
      const syscall = `spawnSync ${path}`;
      const error = new Error(`${syscall} ${code}`);
      const { errno } = cause ?? {};
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  });
}

async function validate(schema) {
  try {
    await runCommand('grep -c type', { input: schema, stdio: ['pipe', 'pipe', 'pipe'] });
    return 'valid';
  } catch (error) {
    return [error.status, error.code, error.message, error.stdout.toString(), error.signal];
  }
}

async function ignoreInput(input) {
  try {
    return (await runCommand('sleep 0.3', { input })).length;
  } catch (error) {
    return [error.code, error.errno, error.syscall, error.status, error.message];
  }
}

async function main() {
  console.log(await validate('type: 1'), await validate(''), await validate('none'));
  console.log(await ignoreInput(Buffer.alloc(1e6)), await ignoreInput('short'));
}

main();
