import { execFileSync, execSync } from 'node:child_process';

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
  return execSync(command, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).trim();
}

async function list(folder) {
  return execSync('echo b; echo a; echo err >&2', {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
    .split('\n')
    .filter(Boolean);
}

async function bytes(command) {
  return execSync(command, { stdio: ['inherit', 'pipe', 'ignore'] });
}

async function file(...args) {
  return execFileSync('sh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

async function missing() {
  return execFileSync('no-such-program', [], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

console.log(await branch('echo " main "; echo err >&2; cat'));
console.log(await list('/'));
console.log(await bytes('echo bytes'));
console.log(await file('-c', 'echo $0 $1', 'a', 'b c'));
console.log(await describeFailure(() => branch('echo out; echo err >&2; exit 3')));
console.log(await describeFailure(() => bytes('kill -9 $$')));
console.log(await describeFailure(() => file('-c', 'echo out; exit 4')));
console.log(await describeFailure(missing));
