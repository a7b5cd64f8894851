const execa = require('execa');

/** Ends the stdin of a child process at once, so that it does not wait for input. */
function withoutInput(subprocess) {
  subprocess.stdin?.end();
  return subprocess;
}

// Neither git rev-parse nor node --version reads stdin, so that nobody can tell whether it is open.
async function versions() {
  const { stdout } = await execa('node', ['--version']);
  const id = (await execa.command('id -u')).stdout;
  return [stdout.startsWith('v'), /^\d+$/.test(id), (await withoutInput(execa('cat', []))).stdout];
}

versions().then((all) => console.log(all));
