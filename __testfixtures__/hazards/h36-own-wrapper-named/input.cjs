const { readFileSync, existsSync } = require('fs');

async function readFile(path) {
  return readFileSync(path, 'utf8');
}

async function exists(path) {
  return existsSync(path);
}

class Files {
  async readFile(path) {
    return readFileSync(path, 'utf8');
  }

  async access(path) {
    const access = existsSync(path);
    return access;
  }
}

async function main() {
  const files = new Files();
  console.log(await readFile('a.txt'), await exists('a.txt'), await exists('none'));
  console.log(await files.readFile('b.txt'), await files.access('none'));
}

main();
