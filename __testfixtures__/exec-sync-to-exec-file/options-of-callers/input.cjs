const { execFileSync, execSync, spawnSync } = require('child_process');
const path = require('path');

const ROOT = path.parse(__dirname).root;

// All calls can be seen, and so can what they give.
async function run(cmd, opts) {
  return execSync(cmd, Object.assign({ cwd: ROOT, encoding: 'utf8' }, opts)).trim();
}

async function git(args, options = {}) {
  return execFileSync('echo', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
}

const docker = async (args, options = {}) => {
  const result = spawnSync('echo', args, { ...options, encoding: 'utf-8', stdio: 'inherit', stderr: 'inherit' });
  if (result.status !== 0) console.log(result.error);
  return result;
};

async function main() {
  console.log(await run('pwd'), await run('pwd', { cwd: '/' }), await run('echo $NAME', { env: { NAME: 'name' } }));
  console.log(await git(['status']), await git(['log', '-1'], { cwd: '/' }));
  const { status } = await docker(['ps'], { shell: false });
  console.log(status);
}

main();
