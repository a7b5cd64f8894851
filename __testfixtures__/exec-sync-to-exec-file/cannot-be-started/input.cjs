const { execFileSync, execSync, spawnSync } = require('child_process');

// What the asynchronous functions of Node throw at once here, spawnSync gives back.
async function look(folder) {
  spawnSync('git', ['init'], { cwd: folder, stdio: 'ignore' });
  const { status, stdout } = spawnSync('git', ['status'], { cwd: folder });
  console.log(status, stdout ?? 'nothing');
  const { error } = spawnSync('echo', ['x'.repeat(3_000_000)], { stdio: 'ignore' });
  console.log(error.code, error.syscall, error.path);
  const tried = spawnSync('pwd', { cwd: folder, shell: true });
  console.log(tried.status, tried.error.message, tried.error.spawnargs);
}

async function fail(folder) {
  try {
    execSync('pwd', { cwd: folder });
  } catch (error) {
    console.log(error.status, error.code, error.message, error.pid, error.output);
  }
  try {
    execFileSync('pwd', [], { cwd: folder, stdio: 'inherit' });
  } catch (error) {
    console.log(error.status, error.code, error.message, error.spawnargs);
  }
}

look('plain.txt').then(() => fail('plain.txt'));
