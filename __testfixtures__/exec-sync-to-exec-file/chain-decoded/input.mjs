import { execSync } from 'node:child_process';

async function version() {
  try {
    const text = execSync('node --version', { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
    return text.startsWith('v');
  } catch {
    return '';
  }
}

async function lines() {
  try {
    return execSync('node --print 1', {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .split('\n')
      .filter(Boolean);
  } catch {
    return [];
  }
}

console.log(await version(), await lines());
