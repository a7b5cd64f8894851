const mkdirp = require('mkdirp');
const { promisify } = require('util');

const mkdirpAsync = promisify(mkdirp);

async function main() {
  console.log((await mkdirpAsync('out/deep/er')).endsWith('out'), await mkdirpAsync('out'));
  try {
    await mkdirpAsync('main.cjs/x');
  } catch (error) {
    console.log(error.code);
  }
}

main();
