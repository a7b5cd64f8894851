import { spawnSync } from 'node:child_process';

async function copyToClipboard(text) {
  spawnSync('sh', ['-c', 'cat > copied'], { input: text, stdio: ['pipe', 'ignore', 'ignore'] });
  spawnSync('no-such-program', [], { input: text, stdio: ['pipe', 'inherit', 'inherit'] });
}

await copyToClipboard('some text');
spawnSync('cat', ['copied'], { stdio: 'inherit' });
