import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program to its end, without blocking, whether it succeeds or not, and whether there is one or not. */
async function spawnAsync(file, args, options) {
  try {
    const subprocess = spawn(file, args, options);
    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(options?.input);
    await once(subprocess, 'close');
  } catch (error) {
    if (!error.syscall) throw error;
  }
}

async function copyToClipboard(text) {
  await spawnAsync('sh', ['-c', 'cat > copied'], { input: text, stdio: ['pipe', 'ignore', 'ignore'] });
  await spawnAsync('no-such-program', [], { input: text, stdio: ['pipe', 'inherit', 'inherit'] });
}

await copyToClipboard('some text');
spawnSync('cat', ['copied'], { stdio: 'inherit' });
