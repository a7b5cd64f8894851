import { spawnSync } from 'node:child_process';

async function has(program: string): Promise<boolean> {
  return spawnSync('which', [program], { stdio: 'pipe' }).status === 0;
}

async function upper(text: string): Promise<string> {
  const { stdout, status, signal } = spawnSync('tr', ['a-z', 'A-Z'], { input: text, encoding: 'utf8' });
  return [stdout, status, signal].join();
}

async function main(): Promise<void> {
  console.log(await has('sh'), await has('no-such-program'), await upper('abc'));
}

void main();
