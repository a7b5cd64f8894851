import fs from 'node:fs';

async function show(names) {
  names.forEach((name) => {
    if (name === 'none.txt') return;
    console.log(fs.readFileSync(name, 'utf8'));
  });
  names.forEach((name, index) => {
    if (index === 0) return console.log('first');
    switch (name) {
      case 'b.txt':
        return;
      default:
        console.log(index, name);
    }
    for (const mark of ['x', 'y']) {
      if (mark === 'y') return;
      console.log(mark, fs.statSync('a.txt').size);
    }
    console.log('not reached');
  });
  names.forEach((name) => {
    try {
      if (name === 'none.txt') return null;
      return console.log(fs.readFileSync(name, 'utf8').length);
    } finally {
      console.log('after', name);
    }
  });
  console.log('end');
}

await show(['a.txt', 'none.txt', 'b.txt', 'c.txt']);
