import { execFileSync } from 'child_process';

interface Failure {
  status: number | null;
  signal: string | null;
  code?: string;
  stdout: Buffer | null;
  stderr: Buffer | null;
}

async function show(args: string[]): Promise<void> {
  const text: string = execFileSync('echo', args, { encoding: 'utf8' });
  const bytes: Buffer = execFileSync('echo', args);
  const first = execFileSync('echo', ['one two']).toString().split(' ')[0];
  console.log(text.trim(), bytes.length, first, execFileSync('pwd', { cwd: '/', encoding: 'utf8' }));
}

async function fail(file: string, ...args: string[]): Promise<void> {
  try {
    execFileSync(file, args);
  } catch (error) {
    const failure = error as Error & Failure;
    console.log(failure.message, failure.status, failure.signal, failure.code, String(failure.stdout ?? null), String(failure.stderr ?? null));
  }
}

async function main(): Promise<void> {
  await show(['a', 'b']);
  await fail('sh', '-c', 'echo out; echo err >&2; exit 2');
  await fail('false');
  await fail('sh', '-c', 'kill -KILL $$');
  await fail('no-such-program', 'x');
}

void main();
