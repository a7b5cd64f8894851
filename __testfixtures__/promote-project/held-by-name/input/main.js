const path = require('node:path');
const { Store, Cache } = require('./lib/store');
const lib = require('./lib');

const folder = 'about';
const modulePath = './lib/read';
const read = require(modulePath);
const readAgain = require(path.join(__dirname, 'lib', 'read.js'));
const { name } = require(path.join(process.cwd(), `${folder}.json`));

class Server {
  constructor() {
    this.store = new Store('data.txt');
    this.other = new lib.Store('data.txt');
  }

  async start() {
    return [this.store.load(), this.other.load(), new lib.Store('data.txt').load()];
  }
}

async function main() {
  console.log(name, await new Server().start());
  console.log(Cache.getInstance().get('data.txt'));
  console.log(lib.tools.sizeOf('data.txt'), lib.tools.isThere('none'));
  console.log(read('data.txt'), readAgain('data.txt'));
}

async function use(reader) {
  // What is awaited already does not mind a promise.
  console.log(await reader.open('data.txt'));
  if (reader.close('none')) console.log('closed');
}

main().then(() => {
  const { Reader } = require('./lib/loose');
  console.log(new Reader().open('data.txt').length);
  return use({ open: () => 'opened', close: () => true });
});
