import { execFileSync } from 'node:child_process';

async function run(args: readonly string[]): Promise<void> {
  try {
    execFileSync('sh', ['-c', ...args], { stdio: 'inherit' });
    execFileSync('no-such-program', args, { stdio: 'ignore' });
  } catch (error) {
    console.log(String(error), Object.entries(error as object).filter(([key]) => !['error', 'pid', 'errno'].includes(key)).map(([key, value]) => [key, value ?? null]));
  }
}

async function main(): Promise<void> {
  await run(['echo fine']);
  await run(['exit 7']);
}

void main();
