import { execSync, type ExecSyncOptions } from 'node:child_process';

const text = { encoding: 'utf8' } as const;

async function revision(): Promise<string> {
  const bytes: Buffer = execSync('echo 1234567');
  const whole: string = execSync('echo 89', text);
  return bytes.toString().trim() + whole.trim();
}

async function run(command: string, options?: ExecSyncOptions): Promise<string> {
  const output = execSync(command, options);
  return typeof output === 'string' ? output : output.toString('latin1');
}

void revision().then(async (id) => {
  console.log(id, await run('echo a; echo b >&2'), await run('cat', { input: 'fed', encoding: 'utf8' }));
});
