import { execFileSync, execSync } from 'child_process';

export async function hash(text: string): Promise<string> {
  return execFileSync('cksum', { input: text, encoding: 'utf8' }).trim().split(' ')[1] ?? '';
}

export async function sorted(lines: readonly string[]): Promise<string[]> {
  return execSync('sort -u', { input: lines.join('\n') }).toString().trim().split('\n');
}

async function main(): Promise<void> {
  console.log(await hash('content'), await sorted(['b', 'a', 'b']));
}

main();
