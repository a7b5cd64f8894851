import { execFileSync } from 'node:child_process';

// The options stand second here, and what is third may be nothing.
async function run(file, args, options) {
  return execFileSync(file, args, options).toString().trim();
}

console.log(await run('pwd', { cwd: '/' }), await run('echo', ['a'], { cwd: '/' }), await run('echo'));
