const spawn = require('cross-spawn');

/** Does what sync of cross-spawn does when nothing is piped, without blocking: same output, same result. */
async function crossSpawnAsync(file, args, options) {
  let subprocess = {};
  const cause = await new Promise((resolve) => {
    subprocess = spawn(file, args, options)
      .on('error', resolve)
      .on('close', () => resolve());
  }).catch((error) => error);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, null, null], pid, stdout: null, stderr: null }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  const code = cause?.code;
  if (code === undefined) return { ...result, error: null };
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
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
