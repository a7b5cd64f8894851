import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';

export async function run(file: string, args: string[], options?: ExecFileSyncOptions): Promise<string> {
  try {
    return execFileSync(file, args, options).toString().trim();
  } catch (error) {
    const { message, status, code } = error as NodeJS.ErrnoException & { status: number | null };
    return [message, status, code].join();
  }
}

async function main(): Promise<void> {
  console.log(await run('echo', ['a']));
  console.log(await run('cat', [], { input: 'fed' }));
  console.log(await run('sh', ['-c', 'echo err >&2; exit 3'], { stdio: ['ignore', 'pipe', 'pipe'] }));
  console.log(await run('sh', ['-c', 'echo out; exec sleep 5'], { timeout: 200 }));
  console.log(await run('no-such-program', ['b']));
}

void main();
