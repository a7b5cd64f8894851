import { execSync, spawnSync } from 'node:child_process';

export async function run(command, options) {
  try {
    execSync(command, { ...options, stdio: 'ignore' });
    return 'ok';
  } catch (error) {
    return [error.message, error.status, error.signal, error.code, error.stdout].join();
  }
}

export async function start(file, args, options = {}) {
  const { status, signal, error } = spawnSync(file, args, Object.assign({}, options, { stdio: ['ignore', 'ignore', 'inherit'] }));
  return [status, signal, error?.message].join();
}

console.log(await run('true'));
console.log(await run('exit 3', { cwd: '/' }));
console.log(await run('exec sleep 5', { timeout: 200 }));
console.log(await run('true', { cwd: '/no/such/folder' }));
console.log(await start('sh', ['-c', 'exit 4']));
console.log(await start('sleep', ['5'], { timeout: 200, killSignal: 'SIGKILL' }));
console.log(await start('no-such-program', []));
