import fs from 'node:fs/promises';

let words;
let wordsPromise;

export async function load() {
  if (!words) {
    wordsPromise ??= (async () => {
      const text = (await fs.readFile(
        // the first
        'a.txt',
        'utf8',
      )).trim();
      words = [text, await fs.readFile('b.txt', 'utf8')];
    })().finally(() => {
      wordsPromise = undefined;
    });
    await wordsPromise;
  }
  return words;
}

const [a, b] = await Promise.all([load(), load()]);
console.log(a === b, a);
