import execa from 'execa';

async function main(): Promise<void> {
  const { stdout } = execa.sync('echo', ['a b']);
  console.log(stdout, execa.commandSync('echo c d').stdout, execa.sync('cat', { input: 'fed' }).stdout);
  execa.sync('echo', ['inherited'], { stdio: 'inherit' });
  const { exitCode, failed, stderr } = execa.sync('sh', ['-c', 'echo err >&2; exit 3'], { reject: false });
  console.log(exitCode, failed, stderr);
  try {
    execa.sync('sh', ['-c', 'exit 4']);
  } catch (error) {
    console.log((error as { exitCode: number }).exitCode, String(error));
  }
}

void main();
