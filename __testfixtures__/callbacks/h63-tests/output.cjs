const fs = require('fs');
const fsp = require('fs/promises');

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const queue = [];
globalThis.describe = (name, body) => body();
globalThis.it = (name, body) => queue.push([name, body]);
globalThis.beforeEach = (body) => queue.push(['before', body]);
it.each = (table) => (name, body) => table.forEach((row) => queue.push([name, () => body(row)]));

describe('files', () => {
  beforeEach(async () => {
    await fsp.writeFile('made', 'm');
  });

  it('reads', async () => {
    console.log((await mapAsync(['a.txt', 'made'], (name) => fsp.readFile(name, 'utf8'))).join());
  });

  it('fails', async function () {
    await fsp.readFile('none');
  });

  it('is done', (done) => {
    fs.unlinkSync('made');
    done();
  });

  it.each(['a.txt'])('has a size', async (name) => {
    console.log((await fsp.stat(name)).size);
  });

  fs.existsSync('a.txt');
});

(async () => {
  for (const [name, body] of queue) {
    try {
      await body(() => console.log('done'));
      console.log('ok', name);
    } catch (error) {
      console.log('not ok', name, error.code);
    }
  }
})();
