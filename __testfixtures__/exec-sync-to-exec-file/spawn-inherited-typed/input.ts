import { spawnSync } from 'node:child_process';

async function test(): Promise<number> {
  const { status, error } = spawnSync('sh', ['-c', 'echo tested; exit 2'], { stdio: 'inherit' });
  const missing = spawnSync('no-such-program', [], { stdio: 'ignore' });
  console.log(error, missing.error?.message, missing.pid);
  return status ?? 1;
}

void test().then((code) => console.log(code));
