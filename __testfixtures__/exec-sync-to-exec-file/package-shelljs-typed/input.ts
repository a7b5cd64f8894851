import shell from 'shelljs';

async function main(): Promise<void> {
  const { code, stdout }: { code: number; stdout: string } = shell.exec('echo text', { silent: true });
  console.log(code, stdout);
}

main();
