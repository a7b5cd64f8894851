import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

process.on('exit', async () => {
  writeFileSync('exit.txt', 'written');
});

async function onSignal() {
  writeFileSync('signal.txt', 'written');
}
process.once('SIGUSR2', onSignal);

async function main() {
  console.log(await readFile('a.txt', 'utf8'));
}

await main();
