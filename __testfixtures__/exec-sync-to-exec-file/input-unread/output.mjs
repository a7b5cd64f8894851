import { spawn, spawnSync } from 'node:child_process';

/** Runs a program to its end, without blocking, whether it succeeds or not. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, options).on('error', resolve).on('close', resolve);
    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(options?.input);
  });
}

async function copyToClipboard(text) {
  await spawnAsync('sh', ['-c', 'cat > copied'], { input: text, stdio: ['pipe', 'ignore', 'ignore'] });
  await spawnAsync('no-such-program', [], { input: text, stdio: ['pipe', 'inherit', 'inherit'] });
}

await copyToClipboard('some text');
spawnSync('cat', ['copied'], { stdio: 'inherit' });
