const spawn = require('cross-spawn');

async function main() {
  const result = spawn.sync('node', ['-e', 'console.log(1); console.error(2); process.exit(3)'], { encoding: 'utf8' });
  console.log(result.status, result.stdout, result.stderr, result.error, result.signal);
  console.log(spawn.sync('cat', { input: 'text' }).stdout.toString(), spawn.sync('cat').stdout.length);
  console.log(spawn.sync('no-such-program', ['a']).error.code);
}

main();
