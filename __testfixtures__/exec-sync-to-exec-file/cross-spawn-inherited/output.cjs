const spawn = require('cross-spawn');

/** Does what sync of cross-spawn does when nothing is piped, without blocking: same output, same result. */
function crossSpawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      Object.assign(error, { message: `${syscall} ${error.code}`, syscall });
      resolve({ error, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
    });
    subprocess.on('close', (status, signal) => {
      const { pid } = subprocess;
      resolve({ status, signal, output: [null, null, null], pid, stdout: null, stderr: null, error: null });
    });
  });
}

async function run(program, args) {
  const result = await crossSpawnAsync(program, args, { stdio: 'inherit' });
  console.log(Object.keys(result).join(), result.status, result.error === null, result.stdout ?? null);
  return result.error?.message;
}

async function main() {
  console.log(await run('echo', ['shown']));
  console.log(await run('sh', ['-c', 'exit 3']));
  console.log(await run('no-such-program', ['a']));
}

main();
