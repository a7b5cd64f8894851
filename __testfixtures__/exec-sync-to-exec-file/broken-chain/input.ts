import child_process from 'child_process';

async function main(): Promise<void> {
  const word = child_process
    .execFileSync('echo', ['word'], { encoding: 'utf8' })
    .trim();
  const lines = child_process
    .execSync('echo a; echo b', { encoding: 'utf8' })
    .trim()
    .split('\n');
  console.log(word, lines);
}

void main();
