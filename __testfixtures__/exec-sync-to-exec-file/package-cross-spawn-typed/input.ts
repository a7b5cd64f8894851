import spawn from 'cross-spawn';

async function main(): Promise<void> {
  const { status, stdout } = spawn.sync('echo', ['text'], { encoding: 'utf8' });
  const text: string = stdout;
  console.log(status, text, spawn.sync('cat', ['main.ts'], { stdio: 'ignore' }).status);
}

main();
