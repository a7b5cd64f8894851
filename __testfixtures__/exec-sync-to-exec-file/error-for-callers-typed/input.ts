import { execFileSync, execSync } from 'node:child_process';

async function text(command: string): Promise<string> {
  return execSync(command, { encoding: 'utf8' }).trim();
}

async function run(command: string): Promise<void> {
  execSync(command, { stdio: 'inherit' });
}

async function missing(): Promise<Buffer> {
  return execFileSync('no-such-program', ['a']);
}

async function main(): Promise<void> {
  console.log(await text('echo a'));
  await run('echo b');
  for (const fail of [() => text('echo c >&2; exit 1'), () => run('exit 2'), missing]) {
    await fail().catch((error) => {
      console.log(error.message, error.code, error.syscall, error.path, error.spawnargs, error.status, error.signal);
    });
  }
}

void main();
