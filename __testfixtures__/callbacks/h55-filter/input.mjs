import fs from 'node:fs';

async function main(names) {
  const files = names.filter((name) => fs.existsSync(name));
  const large = files.filter((name) => {
    const { size } = fs.statSync(name);
    console.log(name, size);
    return size > 1;
  });
  const there = names.filter(fs.existsSync);
  console.log(files.join(), large.join(), there.join(), names.filter(fs.existsSync).length);
  const pairs = Object.entries({ a: 'a.txt', d: 'd.txt' }).filter(([, name]) => fs.existsSync(name));
  console.log(pairs.map(([key]) => key).join());
  return names.filter((name, index, all) => index < all.length - 1 && fs.existsSync(name)).length;
}

console.log(await main(['a.txt', 'none', 'b.txt', 'c.txt']));
