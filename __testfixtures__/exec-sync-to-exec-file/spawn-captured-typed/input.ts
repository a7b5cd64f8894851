import { spawnSync } from 'node:child_process';

async function succeeds(file: string, args: string[]): Promise<boolean> {
  const { error, status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', timeout: 5000 });
  console.log(error?.message, status, stdout.length, stderr?.trim());
  return status === 0;
}

async function main(): Promise<void> {
  console.log(await succeeds('sh', ['-c', 'echo out; echo err >&2']), spawnSync('echo', ['x']).stdout.toString('hex'));
}

void main();
