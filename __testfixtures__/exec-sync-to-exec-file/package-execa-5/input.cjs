const execa = require('execa');

async function main() {
  const { stdout } = execa.sync('echo', ['a b']);
  console.log(stdout, JSON.stringify(execa.sync('cat').stdout), execa.sync('cat', { input: 'text' }).stdout);
  console.log(execa.commandSync('echo a b', { cwd: '/' }).stdout, execa.sync('cat', { stdin: 'ignore' }).stdout);
  execa.sync('echo', ['inherited'], { stdio: 'inherit' });
  try {
    execa.sync('node', ['-e', 'console.error(1); process.exit(2)']);
  } catch (error) {
    console.log(error.name, error.exitCode, error.stderr, error.message);
  }
}

main();
