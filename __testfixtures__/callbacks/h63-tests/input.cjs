const fs = require('fs');

const queue = [];
globalThis.describe = (name, body) => body();
globalThis.it = (name, body) => queue.push([name, body]);
globalThis.beforeEach = (body) => queue.push(['before', body]);
it.each = (table) => (name, body) => table.forEach((row) => queue.push([name, () => body(row)]));

describe('files', () => {
  beforeEach(() => {
    fs.writeFileSync('made', 'm');
  });

  it('reads', () => {
    console.log(['a.txt', 'made'].map((name) => fs.readFileSync(name, 'utf8')).join());
  });

  it('fails', function () {
    fs.readFileSync('none');
  });

  it('is done', (done) => {
    fs.unlinkSync('made');
    done();
  });

  it.each(['a.txt'])('has a size', (name) => {
    console.log(fs.statSync(name).size);
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
