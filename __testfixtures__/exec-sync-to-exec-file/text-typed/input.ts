import { execFileSync, execSync } from 'node:child_process';

async function branch(): Promise<string> {
  return execSync('echo main', { encoding: 'utf8' }).trim();
}

async function fail(command: string): Promise<unknown> {
  try {
    return execSync(command, { encoding: 'utf-8', stdio: 'pipe', timeout: 500 });
  } catch (error) {
    const { status, stdout, stderr, message } = error as { status: number; stdout: string; stderr: string; message: string };
    return { status, stdout, stderr, message };
  }
}

async function main(): Promise<void> {
  execSync('echo shared', { stdio: 'inherit' });
  console.log(await branch(), await fail('echo out; echo err >&2; exit 3'), await fail('exec sleep 5'));
}

void main().then(async () => console.log(execFileSync('echo', ['file'], { encoding: 'utf8' })));
