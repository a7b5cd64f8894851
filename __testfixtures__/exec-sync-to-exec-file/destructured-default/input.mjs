import cp from 'node:child_process';

const { execSync, spawnSync: run } = cp;

async function main() {
  execSync('echo shared', { stdio: 'inherit' });
  console.log(execSync('echo read').toString(), run('sh', ['-c', 'exit 3']).status);
}

await main();
