import fs from 'node:fs/promises';

const queue = ['a.txt', 'b.txt'];

async function main(names) {
  for (const name of [...names]) {
    console.log(await fs.readFile(name, 'utf8'));
    names.push('c.txt');
  }
  console.log(names.length);
}

async function drain() {
  const sizes = [];
  for (const name of [...queue]) {
    sizes.push((await fs.stat(name)).size);
  }
  console.log(sizes.join());
}

await main(['a.txt', 'b.txt']);
const drained = drain();
queue.push('c.txt');
await drained;
