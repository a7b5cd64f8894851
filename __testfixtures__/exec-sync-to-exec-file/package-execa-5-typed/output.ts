import execa from 'execa';

/** Ends the stdin of a child process at once, so that it does not wait for input. */
function withoutInput<T extends { readonly stdin: { end(): unknown } | null }>(subprocess: T): T {
  subprocess.stdin?.end();
  return subprocess;
}

async function main(): Promise<void> {
  const { stdout } = await withoutInput(execa('echo', ['a b']));
  console.log(stdout, (await withoutInput(execa.command('echo c d'))).stdout, (await execa('cat', { input: 'fed' })).stdout);
  await execa('echo', ['inherited'], { stdio: 'inherit' });
  const { exitCode, failed, stderr } = await withoutInput(execa('sh', ['-c', 'echo err >&2; exit 3'], { reject: false }));
  console.log(exitCode, failed, stderr);
  try {
    await withoutInput(execa('sh', ['-c', 'exit 4']));
  } catch (error) {
    console.log((error as { exitCode: number }).exitCode, String(error));
  }
}

void main();
