import { execaCommandSync, execaSync } from 'execa';

const options = { cwd: '/' };

async function main() {
  try {
    console.log(execaSync('cat').stdout, execaSync('pwd', [], options).stdout, execaCommandSync('echo a b').stdout);
    console.log(execaSync('echo', ['x'], {}).exitCode, execaSync('cat', { stdin: 'ignore' }).stdout);
  } catch {
    console.log('failed');
  }
  return execaSync('true').failed;
}

console.log(await main());
