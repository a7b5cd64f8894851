import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', async () => {
  writeFileSync('exit.txt', 'written');
});

async function onSignal() {
  writeFileSync('signal.txt', 'written');
}
process.once('SIGUSR2', onSignal);

async function main() {
  console.log(readFileSync('a.txt', 'utf8'));
}

await main();
