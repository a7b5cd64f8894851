import { execFileSync, execSync } from 'node:child_process';

async function branch(command: string): Promise<string> {
  return execSync(command, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).trim();
}

async function hash(command: string): Promise<Buffer> {
  return execSync(command, { stdio: ['ignore', 'pipe', 'ignore'] });
}

async function size(file: string): Promise<number> {
  return execFileSync('cat', [file], { stdio: ['ignore', 'pipe', 'ignore'] }).length;
}

async function main(): Promise<void> {
  console.log(await branch('echo main; echo err >&2'), await hash('echo a'), await size('/dev/null'));
  try {
    await branch('exit 3');
  } catch (error) {
    console.log(String(error));
  }
}

void main();
