import spawn from 'cross-spawn';

/** Runs a program to its end, without blocking, whether it succeeds or not. */
function crossSpawnAsync(file, args, options) {
  return new Promise((resolve) => {
    spawn(file, args, options).on('error', resolve).on('close', resolve);
  });
}

async function install(program) {
  await crossSpawnAsync(program, ['installed'], { stdio: 'inherit' });
  console.log('done');
}

await install('echo');
await install('no-such-program');
