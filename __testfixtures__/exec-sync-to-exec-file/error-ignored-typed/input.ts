import { execFileSync, execSync } from 'node:child_process';

function described(text: string): string {
  return `<${text.trim()}>`;
}

async function firstLine(command: string): Promise<string | undefined> {
  try {
    return described(execSync(command, { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

async function size(file: string, args: readonly string[]): Promise<number> {
  try {
    const bytes: Buffer = execFileSync(file, args);
    return bytes.length;
  } catch {
    return -1;
  }
}

async function isThere(name: string): Promise<boolean> {
  try {
    execSync(`command -v ${name}`, { stdio: 'ignore' });
    execFileSync(name, ['-c', 'exit 0'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function main(): Promise<void> {
  console.log(await firstLine('echo a; cat'), await firstLine('exit 3'));
  console.log(await size('echo', ['text']), await size('no-such-program', []));
  console.log(await isThere('sh'), await isThere('no-such-program'));
}

void main();
