import fs from 'node:fs/promises';

async function show(names) {
  for (const name of names) {
    if (name === 'none.txt') continue;
    console.log(await fs.readFile(name, 'utf8'));
  }
  each: for (const [index, name] of names.entries()) {
    if (index === 0) { console.log('first'); continue; }
    switch (name) {
      case 'b.txt':
        continue;
      default:
        console.log(index, name);
    }
    for (const mark of ['x', 'y']) {
      if (mark === 'y') continue each;
      console.log(mark, (await fs.stat('a.txt')).size);
    }
    console.log('not reached');
  }
  for (const name of names) {
    try {
      if (name === 'none.txt') continue;
      console.log((await fs.readFile(name, 'utf8')).length);
      continue;
    } finally {
      console.log('after', name);
    }
  }
  console.log('end');
}

await show(['a.txt', 'none.txt', 'b.txt', 'c.txt']);
