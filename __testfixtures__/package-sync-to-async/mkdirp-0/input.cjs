const mkdirp = require('mkdirp').sync;

async function main() {
  console.log(mkdirp('out/deep/er').endsWith('out'), mkdirp('out'));
  try {
    mkdirp('main.cjs/x');
  } catch (error) {
    console.log(error.code);
  }
}

main();
