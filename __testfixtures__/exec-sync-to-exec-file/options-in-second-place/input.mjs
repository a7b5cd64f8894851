import { spawnSync } from 'node:child_process';

async function versions(isWindows) {
  const options = isWindows ? { cwd: '/', shell: true } : { cwd: '/' };
  const run = async (command) => {
    if (isWindows) return spawnSync(command, options);
    return spawnSync('/bin/sh', ['-c', command], options);
  };
  const { stdout, status } = await run('pwd');
  return [String(stdout), status, (await run('exit 3')).status];
}

console.log(await versions(false), await versions(true));
