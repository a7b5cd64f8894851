import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';

export async function load(files) {
  const texts = [];
  const sizes = new Map();
  await Promise.all(
    files.map(async (file) => {
      texts.push(readFileSync(file, 'utf8').length);
      sizes.set(file, texts.length);
    }),
  );
  return [texts, [...sizes.keys()]];
}

/** Results that are returned keep their places. */
export async function loadInOrder(files) {
  return Promise.all(files.map(async (file) => readFileSync(file, 'utf8').length));
}

writeFileSync('big.txt', 'x'.repeat(8_000_000));
console.log(await load(['big.txt', 'a.txt', 'b.txt']), await loadInOrder(['big.txt', 'a.txt']));
unlinkSync('big.txt');
