const fse = require('fs-extra');

async function publish(options) {
  fse.copySync('a.json', 'b.json', options);
  fse.copySync('a.json', 'c.json', { filter: () => true });
  fse.copySync('a.json', 'd.json', () => true);
  const buffer = Buffer.alloc(4);
  const fd = await fse.open('a.json', 'r');
  const count = fse.readSync(fd, buffer);
  return [count, fse.readJsonSync('a.json'), fse.readJsonSync('a.json', options)];
}

publish().then((seen) => console.log(seen));
