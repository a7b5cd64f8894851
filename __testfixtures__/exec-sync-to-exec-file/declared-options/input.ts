import { execSync, execFileSync } from 'node:child_process';
import type { ExecSyncOptions } from 'node:child_process';

interface Place {
  cwd?: string;
  env?: Record<string, string>;
}

export async function ask(command: string, place: Place = {}): Promise<string> {
  return execSync(command, { encoding: 'utf8', ...place }).trim();
}

export async function show(file: string, args: string[], { quiet, ...options }: { quiet?: boolean } & Place): Promise<string> {
  return execFileSync(file, args, { encoding: 'utf8', ...options }).trim() + String(quiet);
}

export async function within(command: string, options: Pick<ExecSyncOptions, 'cwd' | 'env'>): Promise<number> {
  return execSync(command, options).length;
}

async function main(): Promise<void> {
  console.log(await ask('pwd', { cwd: '/' }));
  console.log(await ask('echo $A', { env: { PATH: '/usr/bin:/bin', A: 'a' } }));
  console.log(await show('pwd', [], { cwd: '/', quiet: true }));
  console.log(await within('pwd', { cwd: '/' }));
  await ask('echo err >&2; exit 3').catch((error: Error) => {
    console.log(error.message);
  });
}

void main();
