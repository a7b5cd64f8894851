import { execa, execaCommand, execaSync } from 'execa';

const options = { cwd: '/' };

async function main() {
  try {
    console.log((await execa('cat', { input: '' })).stdout, (await execa('pwd', [], { ...options, input: '' })).stdout, (await execaCommand('echo a b', { input: '' })).stdout);
    console.log((await execa('echo', ['x'], { input: '' })).exitCode, (await execa('cat', { stdin: 'ignore' })).stdout);
  } catch {
    console.log('failed');
  }
  return execaSync('true').failed;
}

console.log(await main());
