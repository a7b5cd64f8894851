import { execFileSync } from 'node:child_process';

async function run(file, args, options) {
  console.log(file, options?.cwd);
  return execFileSync(file, args, options).toString().trim();
}

console.log(await run('echo', ['a']), await run('pwd', [], { cwd: '/' }));
