import { existsSync } from 'node:fs';
import { native, rimraf } from 'rimraf';

async function main() {
  console.log(await rimraf('build/*.txt', { glob: true }), existsSync('build/b.md'));
  console.log(await rimraf(['none', 'other']));
  console.log(await native('build'), existsSync('build'));
}

await main();
