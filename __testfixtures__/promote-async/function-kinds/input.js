const fs = require('fs');
const path = require('path');

fs.mkdirSync('notes/deep', { recursive: true });
fs.writeFileSync('notes/a.txt', 'first');
fs.writeFileSync('notes/deep/b.txt', 'second');
fs.writeFileSync('config.json', '{"title": "Notes", "list": ["a.txt", "deep/b.txt"]}');

/**
 * Reads the configuration.
 *
 * @param {string} file where it is
 * @returns {{ title: string, list: string[] }} what it says
 */
function loadConfig(file) {
  return JSON.parse(readText(file));
}

const readText = (file) => fs.readFileSync(file, 'utf8');

const readAll = files => {
  const texts = [];
  for (const file of files) texts.push(readText(path.join('notes', file)));
  return texts;
};

/** @return {number} how many files there are */
const count = function countFiles(folder) {
  let found = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) found += countFiles(path.join(folder, entry.name));
    else found += 1;
  }
  return found;
};

const helpers = {
  size(file) {
    return fs.statSync(file).size;
  },
  'text of': (file) => readText(file),
  title: function () {
    return loadConfig('config.json').title;
  },
  shout() {
    return this.title().toUpperCase();
  },
};

async function main() {
  function nested(name) {
    return readText(`notes/${name}`).length;
  }
  const { title, list } = loadConfig('config.json');
  console.log(title, readAll(list), count('notes'));
  console.log(helpers.size('notes/a.txt'), helpers['text of']('notes/a.txt'), helpers.shout(), nested('a.txt'));
  try {
    return loadConfig('missing.json');
  } catch (error) {
    console.log(error.code);
    return undefined;
  }
}

main()
  .then(() => console.log(readText('notes/a.txt')))
  .then(() => console.log('done'));
