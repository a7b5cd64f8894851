import fs from 'node:fs';

function size(name) {
  console.log('look at', name);
  return 0;
}

async function main(names) {
  console.log(names.some((name) => size(name) === 0 && fs.readFileSync(name, 'utf8').length === 2));
  console.log(names.every((name) => size(name) === 0 && fs.readFileSync(name, 'utf8').length > 2));
  console.log(names.find((name) => size(name) === 0 && fs.readFileSync(name, 'utf8').length === 2));
  console.log(names.find((name) => fs.readFileSync(name, 'utf8') === ''));
  console.log(names.findIndex((name) => fs.readFileSync(name, 'utf8').length === 1));
  console.log(names.findLast((name, index) => size(index) === 0 && fs.readFileSync(name, 'utf8').length > 1));
  console.log(names.findLastIndex((name) => fs.readFileSync(name, 'utf8').length > 9));
  if (!names.some((name) => !fs.existsSync(name))) console.log('all there');
  while (names.some(fs.existsSync)) names.forEach(fs.unlinkSync);
  console.log(names.every(fs.existsSync));
}

await main(['a.txt', 'b.txt', 'c.txt']);
