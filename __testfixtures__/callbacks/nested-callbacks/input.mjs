import fs from 'node:fs';

async function main(groups) {
  const texts = groups.map((group) => group.filter((name) => fs.existsSync(name)).map((name) => fs.readFileSync(name, 'utf8')).join('+'));
  console.log(texts);
  groups.forEach((group, index) => {
    group.forEach((name) => {
      if (!fs.existsSync(name)) return;
      for (const letter of fs.readFileSync(name, 'utf8')) {
        if (letter === 'e') return;
        console.log(index, letter);
      }
    });
    const sizes = group.map((name) => (() => (fs.existsSync(name) ? fs.statSync(name).size : 0))());
    console.log(sizes);
  });
}

await main([['b.txt', 'none'], ['c.txt']]);
