import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

async function main(args: string[], opts: { cwd: string }): Promise<void> {
  const text: SpawnSyncReturns<string> = spawnSync('echo', args, { encoding: 'utf-8' });
  const bytes: SpawnSyncReturns<Buffer> = spawnSync('echo', args);
  const where = spawnSync('pwd', { ...opts, encoding: 'utf8' });
  const fed = spawnSync('cat', [], { input: 'fed', stdio: ['pipe', 'pipe', process.stderr] });
  console.log(text.stdout.trim(), bytes.stdout.length, where.stdout.toString(), String(fed.stdout), fed.stderr, fed.status);
  const code = spawnSync('sh', ['-c', 'exit 4'], { stdio: 'inherit' }).status;
  console.log(code);
}

void main(['x', 'y'], { cwd: '/' });
