import { execa } from 'execa';

async function main(): Promise<void> {
  try {
    const text: string = (await execa('echo', ['text'], { cwd: '/', input: '' })).stdout;
    console.log(text);
  } catch {
    console.log('failed');
  }
}

main();
