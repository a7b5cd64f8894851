import { execFileSync } from 'node:child_process';

async function bytes(file: string, args?: readonly string[]): Promise<Buffer> {
  return execFileSync(file, args ?? [], { cwd: '/' });
}

async function main(): Promise<void> {
  const [text, size] = [(await bytes('pwd')).toString().trim(), execFileSync('echo', ['12']).length];
  console.log(text, size);
  try {
    await bytes('sh', ['-c', 'printf out; exit 4']);
  } catch (error) {
    console.log(String(error), (error as { stdout: Buffer }).stdout.toString());
  }
}

void main();
