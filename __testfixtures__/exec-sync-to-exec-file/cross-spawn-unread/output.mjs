import spawn from 'cross-spawn';
import { once } from 'events';

/** Runs a program to its end, without blocking, whether it succeeds or not, and whether there is one or not. */
async function crossSpawnAsync(file, args, options) {
  try {
    await once(spawn(file, args, options), 'close');
  } catch (error) {
    if (!error.syscall) throw error;
  }
}

async function install(program) {
  await crossSpawnAsync(program, ['installed'], { stdio: 'inherit' });
  console.log('done');
}

await install('echo');
await install('no-such-program');
