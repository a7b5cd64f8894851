const { exec, execFile, spawn } = require('child_process');

/** Runs a command without blocking, and rejects when it fails. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', reject);
    subprocess.on('close', (status) => {
      if (status === 0) resolve(null);
      else reject(new Error(`Command failed: ${command}`));
    });
  });
}

/** Gives what a command prints, without blocking. Its stderr is passed on unless stdio says otherwise. */
function readCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (error, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (error) reject(error);
      else resolve(stdout);
    });
    subprocess.stdin?.end();
  });
}

/** Gives what a program prints, without blocking. Its stderr is passed on unless stdio says otherwise. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (error, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (error) reject(error);
      else resolve(stdout);
    });
    subprocess.stdin?.end();
  });
}

/** Runs a program without blocking, and rejects when it fails. */
function runInheritedFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', reject);
    subprocess.on('close', (status) => {
      if (status === 0) resolve(null);
      else reject(new Error(`Command failed: ${file}`));
    });
  });
}

async function isInstalled(name) {
  try {
    await runCommand(`command -v ${name}`, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function firstLine(command) {
  try {
    return (await readCommand(command, { encoding: 'utf8' })).split('\n')[0];
  } catch (error) {
    return undefined;
  }
}

async function read(file, args) {
  let text = 'nothing';
  try {
    text = (await runFile(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })).toString();
  } catch (_) {
    // It need not be there.
  }
  return text;
}

async function isRun(file) {
  try {
    await runInheritedFile(file, ['shown'], { stdio: 'inherit' });
    await runInheritedFile(file, [], { stdio: 'inherit', cwd: '/' });
  } catch {
    return false;
  }
  return true;
}

async function main() {
  console.log(await isInstalled('sh'), await isInstalled('no-such-program'));
  console.log(await firstLine('echo a; echo b; cat'), await firstLine('echo passed on >&2; exit 3'));
  console.log(await read('echo', ['text']), await read('no-such-program', []), await read('sh', ['-c', 'exit 4']));
  console.log(await isRun('echo'), await isRun('false'), await isRun('no-such-program'));
}

main();
