import fs from 'node:fs';

async function main(names) {
  // all of them
  const texts = names.map((name /* a path */) => fs.readFileSync(name, 'utf8'));
  names.forEach(
    // one by one
    (name) => {
      // look
      console.log(fs.statSync(name).size); // size
    },
  );
  const sizes = names
    .filter((name) => name !== '') // not the empty one
    .map((name) => fs.statSync(name).size);
  console.log(texts.join(), sizes.join());
}

await main(['a.txt', 'b.txt']);
