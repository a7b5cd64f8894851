import fs from 'node:fs';

async function main() {
  const texts = new Map([['x', '1'], ['y', '2']]);
  texts.forEach((text, name) => {
    fs.writeFileSync(name, text);
    if (name === 'x') texts.set('z', '3');
  });
  texts.forEach((text) => fs.appendFileSync('all', text));
  const marks = new Set(['m', 'n']);
  marks.forEach((mark) => fs.appendFileSync('all', mark));
  console.log(fs.readFileSync('all', 'utf8'), fs.readFileSync('z', 'utf8'));
}

await main();
