import { existsSync } from 'node:fs';
import { nativeSync, rimraf, rimrafSync } from 'rimraf';

async function main() {
  console.log(rimrafSync('build/*.txt', { glob: true }), existsSync('build/b.md'));
  console.log(rimraf.sync(['none', 'other']));
  console.log(nativeSync('build'), existsSync('build'));
}

await main();
