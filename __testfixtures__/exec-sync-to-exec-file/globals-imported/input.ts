import { Buffer } from 'node:buffer';
import { execSync } from 'node:child_process';
import process from 'node:process';

async function read(command: string): Promise<string> {
  return Buffer.from(execSync(command)).toString() + execSync(command, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}

read('echo a; echo err >&2').then((text) => process.stdout.write(text));
