import fs from 'node:fs';

async function main(names) {
  const total = names.reduce((sum, name) => sum + fs.statSync(name).size, 0);
  const byName = names.reduce((all, name, index) => {
    all[name] = `${index} ${fs.readFileSync(name, 'utf8')}`;
    return all;
  }, {});
  const backwards = names.reduceRight((text, name) => text + fs.readFileSync(name, 'utf8'), '');
  console.log(total, byName, backwards);
  console.log(names.flatMap((name) => [name, fs.readFileSync(name, 'utf8').split('')]), names.flatMap((name) => fs.readFileSync(name, 'utf8')));
  console.log([].reduce((sum, name) => sum + fs.statSync(name).size, 7));
}

await main(['a.txt', 'b.txt', 'c.txt']);
