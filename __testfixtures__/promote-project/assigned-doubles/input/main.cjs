const { mock } = require('node:test');
const files = require('./files.cjs');
const { copy } = require('./copy.cjs');

async function main() {
  console.log(await copy('a.txt', 'b.txt'));

  files.load = mock.fn(() => 'made up');
  files.save = mock.fn();
  files.size = () => 7;
  console.log(await copy('none.txt', 'c.txt'));
  console.log(files.load.mock.calls.map((call) => call.arguments), files.save.mock.callCount());
}

main();
