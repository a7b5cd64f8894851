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

/** Does what execFileSync does when only stdout is piped, without blocking: same result, same errors. */
function runFile(file, args, { encoding, ...options }) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args, options);
    const maxBuffer = 1024 * 1024;
    let bytes = Buffer.alloc(0);
    subprocess.stdout.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.stdout.destroy();
    });
    subprocess.stdin?.end();
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${file}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      const stdout = encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      if (status === 0 && bytes.length <= maxBuffer) return resolve(stdout);
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`), result));
    });
  });
}

async function describeFailure(run) {
  try {
    return await run();
  } catch (error) {
    const { message, status, signal, output, stdout, stderr } = error;
    // A child that never started has null before Node 22.10.
    return { message, status, signal, output, stdout: stdout ?? null, stderr: stderr ?? null };
  }
}

// Hundreds of real calls ask for this: stderr is thrown away, or shown.
async function branch(command) {
  return (await runCommand(command, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })).trim();
}

async function list(folder) {
  return (await runCommand('echo b; echo a; echo err >&2', {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }))
    .split('\n')
    .filter(Boolean);
}

async function bytes(command) {
  return await runCommand(command, { stdio: ['inherit', 'pipe', 'ignore'] });
}

async function file(...args) {
  return await runFile('sh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

async function missing() {
  return await runFile('no-such-program', [], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

console.log(await branch('echo " main "; echo err >&2; cat'));
console.log(await list('/'));
console.log(await bytes('echo bytes'));
console.log(await file('-c', 'echo $0 $1', 'a', 'b c'));
console.log(await describeFailure(() => branch('echo out; echo err >&2; exit 3')));
console.log(await describeFailure(() => bytes('kill -9 $$')));
console.log(await describeFailure(() => file('-c', 'echo out; exit 4')));
console.log(await describeFailure(missing));
