import fs from 'node:fs';

async function fill(text) {
  const names = /<(\w+)\.txt>/g;
  console.log(text.replace(names, (all, name, offset) => `${all}=${name}@${offset}=${fs.readFileSync(`${name}.txt`, 'utf8')}`));
  console.log(text.replace('<a.txt>', () => fs.readFileSync('a.txt', 'utf8') + '$&'));
  console.log(text.replaceAll('<a.txt>', () => fs.statSync('a.txt').size));
  return text.replace(/none/g, () => fs.readFileSync('none'));
}

console.log(await fill('1 <a.txt> 2 <b.txt> 3 <a.txt>'));
