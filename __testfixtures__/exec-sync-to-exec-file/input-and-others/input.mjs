import { execFileSync, execSync, spawnSync } from 'node:child_process';

// One function of each kind does for both calls.
export async function describe(text) {
  const words = execFileSync('wc', ['-w'], { input: text, encoding: 'utf8' }).trim();
  const where = execFileSync('pwd', [], { encoding: 'utf8', cwd: '/' }).trim();
  const upper = spawnSync('tr', ['a-z', 'A-Z'], { input: text, encoding: 'utf8' });
  const none = spawnSync('no-such-program', []);
  const last = execSync('tail -n 1', { input: text, stdio: ['pipe', 'pipe', 'ignore'] }).toString();
  return [words, where, upper.status, upper.stdout, none.error.code, last];
}

console.log(await describe('two words\nthree'));
