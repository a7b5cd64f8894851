const fs = require('node:fs');

const isLarge = (file) => fs.statSync(file).size > 2;
function load(file) {
  return fs.readFileSync(file, 'utf8');
}
function loadAll(files) {
  const texts = files.map((file) => load(file));
  files.forEach((file) => {
    if (!isLarge(file)) return;
    texts.push(load(file));
  });
  return texts;
}

async function main() {
  fs.writeFileSync('a', '1');
  fs.writeFileSync('b', '1234');
  const files = ['a', 'b'];
  console.log(loadAll(files), files.filter((file) => isLarge(file)), files.some((file) => isLarge(file)));
  console.log(files.find((file) => load(file) === '1234'));
  await Promise.resolve('a').then((file) => console.log(load(file)));
  const text = await Promise.resolve('b').then(load);
  console.log(text);
}

main();
