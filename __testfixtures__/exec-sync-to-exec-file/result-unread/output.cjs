const { spawn } = require('child_process');

/** Runs a program to its end, without blocking, whether it succeeds or not. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    spawn(file, args, options).on('error', resolve).on('close', resolve);
  });
}

async function main() {
  await spawnAsync('echo', ['shown'], { stdio: 'inherit' });
  await spawnAsync('sh', ['-c', 'exit 3'], { stdio: 'inherit' });
  await spawnAsync('no-such-program', ['a'], { stdio: 'inherit' });
  console.log('goes on');
}

main();
