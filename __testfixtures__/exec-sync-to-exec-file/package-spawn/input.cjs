const spawnSync = require('spawn-sync');
const { spawn } = require('cross-spawn');

async function main() {
  console.log(spawnSync('echo', ['a'], { encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] }).stdout);
  console.log(spawn.sync('cat', [], { input: 'b' }).stdout.toString());
}

main();
