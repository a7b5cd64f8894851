const { spawn } = require('child_process');
const { once } = require('events');

/** Runs a program to its end, without blocking, whether it succeeds or not, and whether there is one or not. */
async function spawnAsync(file, args, options) {
  try {
    await once(spawn(file, args, options), 'close');
  } catch (error) {
    if (!error.syscall) throw error;
  }
}

async function main() {
  await spawnAsync('echo', ['shown'], { stdio: 'inherit' });
  await spawnAsync('sh', ['-c', 'exit 3'], { stdio: 'inherit' });
  await spawnAsync('no-such-program', ['a'], { stdio: 'inherit' });
  console.log('goes on');
}

main();
