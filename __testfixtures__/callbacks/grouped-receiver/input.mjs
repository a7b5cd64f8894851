import fs from 'node:fs';

const list = async () => ['a', 'b'];

async function main(given) {
  (await list()).forEach((name) => {
    console.log(fs.readFileSync(name, 'utf8'));
  });
  (given ?? ['a']).forEach((name) => console.log(fs.statSync(name).size));
  (given, ['b']).forEach((name) => console.log(fs.statSync(name).size));
  (given || ['a'])?.forEach((name) => console.log(fs.statSync(name).size));
  (given ? ['b'] : ['a']).forEach((name, index) => console.log(index, fs.statSync(name).size));
  (fs.existsSync('none') ? ['none'] : ['b']).forEach((name) => console.log(fs.readFileSync(name, 'utf8')));
  (/* one */ given ?? ['a']).forEach((name) => console.log(fs.readFileSync(name, 'utf8')));
  const texts = (await list()).map((name) => fs.readFileSync(name, 'utf8'));
  const found = (await list()).filter(fs.existsSync);
  (new Set(found)).forEach((name) => fs.rmSync(name));
  console.log(texts, found, fs.readdirSync('.').filter((name) => name.length === 1));
}

await main();
