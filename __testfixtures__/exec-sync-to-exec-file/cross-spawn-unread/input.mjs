import spawn from 'cross-spawn';

async function install(program) {
  spawn.sync(program, ['installed'], { stdio: 'inherit' });
  console.log('done');
}

await install('echo');
await install('no-such-program');
