const spawn = require('cross-spawn');

async function run(program, args) {
  const result = spawn.sync(program, args, { stdio: 'inherit' });
  console.log(Object.keys(result).join(), result.status, result.error === null, result.stdout ?? null);
  return result.error?.message;
}

async function main() {
  console.log(await run('echo', ['shown']));
  console.log(await run('sh', ['-c', 'exit 3']));
  console.log(await run('no-such-program', ['a']));
}

main();
