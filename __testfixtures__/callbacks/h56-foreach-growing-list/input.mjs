import fs from 'node:fs';

const queue = ['a.txt', 'b.txt'];

async function main(names) {
  names.forEach((name) => {
    console.log(fs.readFileSync(name, 'utf8'));
    names.push('c.txt');
  });
  console.log(names.length);
}

async function drain() {
  const sizes = queue.map((name) => fs.statSync(name).size);
  console.log(sizes.join());
}

await main(['a.txt', 'b.txt']);
const drained = drain();
queue.push('c.txt');
await drained;
