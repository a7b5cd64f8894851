const fs = require('fs');
const fsp = require('fs/promises');

(function (root, factory) {
  if (typeof define === 'function' && define.amd) define(['fs'], factory);
  else root.loader = factory(require('fs'));
})(globalThis, function (fs) {
  return {
    async load(file) {
      return fs.readFileSync(file, 'utf8');
    },
  };
});

function createStore(files) {
  return {
    async has(name) {
      return files.existsSync(name);
    },
  };
}

// The same name, but of something else.
function createTable({ fs }) {
  return async (name) => fs.existsSync(name);
}

async function main() {
  console.log(await globalThis.loader.load('data.txt'));
  console.log(await createStore(fs).has('data.txt'));
  console.log(await createTable({ fs: { existsSync: () => 'mine' } })('data.txt'));
  console.log((await fsp.readdir('.')).length);
}

main();
