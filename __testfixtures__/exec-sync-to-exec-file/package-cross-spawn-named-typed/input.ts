import { sync as spawnSync } from 'cross-spawn';

export async function count(text: string): Promise<number> {
  const { status, stdout } = spawnSync('wc', ['-c'], { input: text, encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : -1;
}

count('text').then(console.log);
