import { execSync, spawnSync } from 'node:child_process';

async function sh(command: string, silent = false): Promise<string> {
  const out = execSync(command, { stdio: silent ? 'pipe' : 'inherit' });
  return out ? out.toString() : '';
}

async function text(command: string, verbose: boolean): Promise<string | undefined> {
  return execSync(command, { encoding: 'utf8', stdio: verbose ? 'inherit' : 'pipe' })?.trim();
}

async function status(verbose: boolean): Promise<[number | null, string | undefined]> {
  const result = spawnSync('sh', ['-c', 'echo ran; exit 3'], { encoding: 'utf8', stdio: verbose ? 'inherit' : 'pipe' });
  return [result.status, result.stdout?.trim()];
}

async function main(): Promise<void> {
  console.log(await sh('echo shown'), await sh('echo read', true), await text('echo text', false));
  console.log(await status(true), await status(false));
}

main();
