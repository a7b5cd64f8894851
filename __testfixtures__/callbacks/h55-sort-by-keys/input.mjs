import fs from 'node:fs';

async function main(names) {
  console.log(names.sort((a, b) => fs.statSync(a).size - fs.statSync(b).size).join());
  console.log(names.sort((a, b) => fs.statSync(b).size - fs.statSync(a).size) === names, names.join());
  console.log([...names].sort((a, b) => fs.readFileSync(a, 'utf8').localeCompare(fs.readFileSync(b, 'utf8'))).join());
  console.log(names.toSorted((x, y) => fs.statSync(x).size - fs.statSync(y).size)[0], names[0]);
  console.log(['none'].sort((a, b) => fs.statSync(a).size - fs.statSync(b).size).join());
  try {
    ['a.txt', 'none'].sort((a, b) => fs.statSync(a).size - fs.statSync(b).size);
  } catch (error) {
    console.log(error.code);
  }
}

await main(['b.txt', 'a.txt', 'c.txt']);
