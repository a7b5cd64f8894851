const commandExists = require('command-exists').sync;
const resolve = require('resolve');

async function main(options) {
  console.log(commandExists('node'), commandExists('no-such-program'));
  console.log(resolve.sync('./a', { basedir: __dirname, extensions: ['.json'] }) === `${__dirname}/a.json`);
  try {
    resolve.sync('no-such-module', { basedir: __dirname });
  } catch (error) {
    console.log(error.code);
  }
  if (options) resolve.sync('a', options);
}

main();
