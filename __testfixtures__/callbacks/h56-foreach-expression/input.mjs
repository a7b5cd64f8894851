import fs from 'node:fs';

async function clean(names) {
  names.forEach((name) => fs.unlinkSync(name));
  [1, 2].forEach((x) => ['p', 'q'].forEach((y) => fs.writeFileSync(`${y}${x}`, y)));
  let size = 0;
  fs.readdirSync('.').filter((name) => !name.startsWith('main')).forEach((name) => (size += fs.statSync(name).size));
  console.log(size, fs.readdirSync('.').filter((name) => !name.startsWith('main')).join());
  if (size > 0) names.forEach((name) => fs.writeFileSync(name, 'again'));
  else names.forEach(() => fs.writeFileSync('never', ''));
  names?.forEach((name, index) => fs.appendFileSync(name, `${index}`));
  const nothing = undefined;
  nothing?.forEach((name) => fs.unlinkSync(name));
}

await clean(['a.txt', 'b.txt']);
console.log(fs.readFileSync('b.txt', 'utf8'));
