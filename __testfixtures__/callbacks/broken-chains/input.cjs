const fs = require('fs');

async function main(names) {
  names
    .map((name) => [name, name])
    .forEach((pair) => {
      pair
        .slice()
        .forEach((name) => {
          const text = fs.readFileSync(name, 'utf8');
          console.log(`
          ${text}`);
        });
    });
  const texts = names
    .map((name) => {
      try {
        return fs.readFileSync(name, 'utf8');
      } catch {
        return null;
      }
    })
    .filter((text) => text !== null);
  const found = new Set(
    names
      .concat('none.txt')
      .filter((name) => fs.existsSync(name)),
  );
  const kept = fs
    .readdirSync('.')
    .filter((name) => fs.statSync(name).size > 0);
  const upper = fs
    .readdirSync('.')
    .filter((name) => fs.statSync(name).size > 0)
    .map((name) => name.toUpperCase())
    .join();
  const entries = fs
    .readdirSync('.')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => fs.statSync(name).size);
  fs
    .readdirSync('.')
    .filter((name) => name === 'c.txt')
    .forEach((name) => fs.unlinkSync(name));
  console.log(texts.length, found.size, kept.length, upper, entries);
}

main(['a.txt', 'b.txt', 'missing.txt'].slice(0, 2));
