import fs from 'node:fs';

let words;

export async function load() {
  if (!words) {
    const text = fs
      .readFileSync(
        // the first
        'a.txt',
        'utf8',
      )
      .trim();
    words = [text, fs
      .readFileSync('b.txt', 'utf8')];
  }
  return words;
}

const [a, b] = await Promise.all([load(), load()]);
console.log(a === b, a);
