import { execaSync } from 'execa';

async function main(): Promise<void> {
  try {
    const text: string = execaSync('echo', ['text'], { cwd: '/' }).stdout;
    console.log(text);
  } catch {
    console.log('failed');
  }
}

main();
