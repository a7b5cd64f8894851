import fs from 'node:fs/promises';

async function main() {
  const texts = new Map([['x', '1'], ['y', '2']]);
  for (const [name, text] of texts) {
    await fs.writeFile(name, text);
    if (name === 'x') texts.set('z', '3');
  }
  for (const text of texts.values()) {
    await fs.appendFile('all', text);
  }
  const marks = new Set(['m', 'n']);
  for (const mark of marks) {
    await fs.appendFile('all', mark);
  }
  console.log(await fs.readFile('all', 'utf8'), await fs.readFile('z', 'utf8'));
}

await main();
