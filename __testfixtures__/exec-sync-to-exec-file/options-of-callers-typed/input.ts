import { execSync, spawnSync, type ExecSyncOptions } from 'node:child_process';

async function exec(command: string, args: string[], opts: { cwd?: string }): Promise<string> {
  const { status, error, stdout } = spawnSync(command, args, { ...opts });
  if (status != 0) throw error;
  return stdout.toString();
}

async function shell(command: string, options?: ExecSyncOptions): Promise<string> {
  return execSync(command, options).toString();
}

async function main(): Promise<void> {
  console.log(await exec('pwd', [], { cwd: '/' }), await exec('echo', ['a'], {}));
  console.log(await shell('echo b'), await shell('pwd', { cwd: '/' }));
}

main();
