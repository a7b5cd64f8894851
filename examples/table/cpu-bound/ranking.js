import { readFile } from 'node:fs/promises';

const SPACES = /\s+/;

/** How alike two words are: 0 for the same, else the number of letters to change. */
function distance(a, b) {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    let last = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const next = row[j];
      row[j] = Math.min(next + 1, row[j - 1] + 1, last + (a[i - 1] === b[j - 1] ? 0 : 1));
      last = next;
    }
  }
  return row[b.length];
}

/** The words of a text that are most like the others of it. */
/* unsync: cpu-bound */
function rank(text, count) {
  const words = [...new Set(text.toLowerCase().split(SPACES))];
  const sums = words.map((word) => ({
    word,
    sum: words.reduce((sum, other) => sum + distance(word, other), 0),
  }));
  sums.sort((a, b) => a.sum - b.sum || (a.word < b.word ? -1 : 1));
  return sums.slice(0, count).map(({ word }) => word);
}

export async function rankFile(file, count = 3) {
  const text = await readFile(file, 'utf8');
  return rank(text, count);
}
