import child_process from 'node:child_process';

export async function install(name: string): Promise<void> {
  child_process.spawnSync('echo', ['installing', name], {
    stdio: 'inherit',
  });
  const id = child_process.execFileSync('echo', ['id', name], { encoding: 'utf8' }).trim();
  const result = child_process.spawnSync('sh', ['-c', 'echo err >&2; exit 3']);
  console.log(id, result.status, result.stderr.toString());
  child_process.execSync('echo shared; exit 4', { stdio: 'inherit' });
}

install('a').catch((error: Error & { status: number }) => console.log(error.message, error.status));
