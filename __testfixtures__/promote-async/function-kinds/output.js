const fs = require('fs');
const fsp = require('fs/promises');
const path = require('path');

fs.mkdirSync('notes/deep', { recursive: true });
fs.writeFileSync('notes/a.txt', 'first');
fs.writeFileSync('notes/deep/b.txt', 'second');
fs.writeFileSync('config.json', '{"title": "Notes", "list": ["a.txt", "deep/b.txt"]}');

/**
 * Reads the configuration.
 *
 * @param {string} file where it is
 * @returns {Promise<{ title: string, list: string[] }>} what it says
 */
async function loadConfig(file) {
  return JSON.parse(await readText(file));
}

const readText = async (file) => fsp.readFile(file, 'utf8');

const readAll = async files => {
  const texts = [];
  for (const file of files) texts.push(await readText(path.join('notes', file)));
  return texts;
};

/** @return {Promise<number>} how many files there are */
const count = async function countFiles(folder) {
  let found = 0;
  for (const entry of await fsp.readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) found += await countFiles(path.join(folder, entry.name));
    else found += 1;
  }
  return found;
};

const helpers = {
  async size(file) {
    return (await fsp.stat(file)).size;
  },
  'text of': async (file) => readText(file),
  title: async function () {
    return (await loadConfig('config.json')).title;
  },
  async shout() {
    return (await this.title()).toUpperCase();
  },
};

async function main() {
  async function nested(name) {
    return (await readText(`notes/${name}`)).length;
  }
  const { title, list } = await loadConfig('config.json');
  console.log(title, await readAll(list), await count('notes'));
  console.log(await helpers.size('notes/a.txt'), await helpers['text of']('notes/a.txt'), await helpers.shout(), await nested('a.txt'));
  try {
    return await loadConfig('missing.json');
  } catch (error) {
    console.log(error.code);
    return undefined;
  }
}

main()
  .then(async () => console.log(await readText('notes/a.txt')))
  .then(() => console.log('done'));
