import { execSync } from 'node:child_process';

// Each of these differs in one respect from what promisified execFile does.
async function main() {
  try {
    console.log(execSync('git rev-parse HEAD', { stdio: 'pipe', cwd: '/' }).toString());
  } catch (error) {
    console.log(error.status);
  }
  try {
    console.log(execSync('git rev-parse HEAD', { cwd: '/' }).toString());
  } catch {
    console.log('stderr was shown');
  }
  try {
    console.log(execSync('cat', { stdio: 'pipe' }).toString());
    console.log(execSync('uname', { stdio: 'pipe' }).length > 0);
  } catch {
    console.log('not reached');
  }
}

await main();
