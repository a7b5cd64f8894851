const childProcess = require('child_process');

const run = childProcess.execSync.bind(childProcess);
const list = childProcess.execFileSync.bind(null, 'echo', ['a', 'b']);

async function main() {
  console.log(run('echo out').toString(), list({ encoding: 'utf8' }), String(list()));
  const upper = childProcess.execFileSync.bind(null, 'tr', ['a-z', 'A-Z']);
  return upper({ input: 'text', encoding: 'utf8' });
}

main().then(console.log);
