const { spawnSync } = require('child_process');

async function main() {
  spawnSync('echo', ['shown'], { stdio: 'inherit' });
  spawnSync('sh', ['-c', 'exit 3'], { stdio: 'inherit' });
  spawnSync('no-such-program', ['a'], { stdio: 'inherit' });
  console.log('goes on');
}

main();
