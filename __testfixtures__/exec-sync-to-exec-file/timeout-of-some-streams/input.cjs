const { execSync, spawnSync } = require('child_process');

async function main() {
  console.log(execSync('echo out; echo err >&2', { timeout: 5000, stdio: ['ignore', 'pipe', 'inherit'] }).toString());
  try {
    execSync('echo out; exec sleep 5', { timeout: 200, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch (error) {
    console.log(error.code, error.message, error.stdout, error.stderr, error.status, error.signal);
  }
  const { status, stdout } = spawnSync('sh', ['-c', 'echo out; exec sleep 5'], {
    timeout: 200,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(status, stdout);
}

main();
