const { execSync, execFileSync, spawnSync } = require('child_process');

async function main() {
  execSync('echo shown', { stdio: 'inherit', timeout: 5000 });
  try {
    execFileSync('sh', ['-c', 'echo begun; exec sleep 5'], { stdio: 'inherit', timeout: 200 });
  } catch (error) {
    console.log(error.code, error.message, error.status, error.signal, error.path, error.spawnargs, error.stdout);
  }
  const { status, signal, error } = spawnSync('sleep', ['5'], { stdio: 'inherit', timeout: 200 });
  console.log(status, signal, error.code, error.message);
  spawnSync('sleep', ['5'], { stdio: 'ignore', timeout: 200 });
}

main();
