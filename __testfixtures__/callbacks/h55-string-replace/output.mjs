import fs from 'node:fs/promises';

async function replaceAsync(text, pattern, replacer) {
  const matches = [];
  text.replace(pattern, (...match) => {
    matches.push(match);
    return '';
  });
  const replacements = [];
  for (const match of matches) replacements.push(`${await replacer(...match)}`);
  return text.replace(pattern, () => replacements.shift());
}

async function replaceAllAsync(text, pattern, replacer) {
  const matches = [];
  text.replaceAll(pattern, (...match) => {
    matches.push(match);
    return '';
  });
  const replacements = [];
  for (const match of matches) replacements.push(`${await replacer(...match)}`);
  return text.replaceAll(pattern, () => replacements.shift());
}

async function fill(text) {
  const names = /<(\w+)\.txt>/g;
  console.log(await replaceAsync(text, names, async (all, name, offset) => `${all}=${name}@${offset}=${await fs.readFile(`${name}.txt`, 'utf8')}`));
  console.log(await replaceAsync(text, '<a.txt>', async () => (await fs.readFile('a.txt', 'utf8')) + '$&'));
  console.log(await replaceAllAsync(text, '<a.txt>', async () => (await fs.stat('a.txt')).size));
  return await replaceAsync(text, /none/g, () => fs.readFile('none'));
}

console.log(await fill('1 <a.txt> 2 <b.txt> 3 <a.txt>'));
