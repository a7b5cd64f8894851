const { access: accessAsync, readFile: readFileAsync } = require('fs/promises');

async function existsAsync(path) {
  try {
    await accessAsync(path);
    return true;
  } catch {
    return false;
  }
}

async function readFile(path) {
  return await readFileAsync(path, 'utf8');
}

async function exists(path) {
  return await existsAsync(path);
}

class Files {
  async readFile(path) {
    return await readFileAsync(path, 'utf8');
  }

  async access(path) {
    const access = await existsAsync(path);
    return access;
  }
}

async function main() {
  const files = new Files();
  console.log(await readFile('a.txt'), await exists('a.txt'), await exists('none'));
  console.log(await files.readFile('b.txt'), await files.access('none'));
}

main();
