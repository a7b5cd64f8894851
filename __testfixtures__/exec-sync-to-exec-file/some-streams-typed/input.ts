import { execSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';

async function version(args: string[]): Promise<string> {
  const { status, stdout } = spawnSync('sh', args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'failed';
}

async function sizes(args: string[]): Promise<SpawnSyncReturns<Buffer>> {
  return spawnSync('sh', args, { stdio: ['inherit', 'pipe', 'pipe'] });
}

async function complaint(command: string): Promise<string | undefined> {
  try {
    execSync(command, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr).trim();
  }
  return undefined;
}

async function main(): Promise<void> {
  console.log(await version(['-c', 'echo 1.2']), await version(['-c', 'exit 1']));
  const { stdout, stderr, error } = await sizes(['-c', 'echo out; echo err >&2']);
  console.log(stdout.length, stderr.length, error);
  console.log(await complaint('echo no >&2; exit 2'), await complaint('true'));
}

void main();
