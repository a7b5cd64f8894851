const execa = require('execa');

/** Ends the stdin of a child process at once, so that it does not wait for input. */
function withoutInput(subprocess) {
  subprocess.stdin?.end();
  return subprocess;
}

async function main() {
  const { stdout } = await withoutInput(execa('echo', ['a b']));
  console.log(stdout, JSON.stringify((await withoutInput(execa('cat'))).stdout), (await execa('cat', { input: 'text' })).stdout);
  console.log((await withoutInput(execa.command('echo a b', { cwd: '/' }))).stdout, (await execa('cat', { stdin: 'ignore' })).stdout);
  await execa('echo', ['inherited'], { stdio: 'inherit' });
  try {
    await withoutInput(execa('node', ['-e', 'console.error(1); process.exit(2)']));
  } catch (error) {
    console.log(error.name, error.exitCode, error.stderr, error.message);
  }
}

main();
