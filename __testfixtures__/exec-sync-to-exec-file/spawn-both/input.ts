import { spawnSync } from 'node:child_process';

async function install(names: readonly string[]): Promise<number | null> {
  return spawnSync('echo', ['installing', ...names], { stdio: 'inherit' }).status;
}

async function version(program: string): Promise<string | undefined> {
  const { error, stdout } = spawnSync(program, ['v1'], { encoding: 'utf8' });
  return error ? undefined : stdout.trim();
}

async function main(): Promise<void> {
  console.log(await install(['a', 'b']), await version('echo'), await version('no-such-program'));
}

void main();
