const commandExists = require('command-exists');
const resolve = require('resolve');
const { promisify } = require('util');

const resolveAsync = promisify(resolve);

async function main(options) {
  console.log(await commandExists('node').then(() => true, () => false), await commandExists('no-such-program').then(() => true, () => false));
  console.log((await resolveAsync('./a', { basedir: __dirname, extensions: ['.json'] })) === `${__dirname}/a.json`);
  try {
    await resolveAsync('no-such-module', { basedir: __dirname });
  } catch (error) {
    console.log(error.code);
  }
  if (options) resolve.sync('a', options);
}

main();
