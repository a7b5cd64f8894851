const fs = require('fs').promises;
const fsSync = require('fs');

async function copy(from, folder) {
  if (!fsSync.existsSync(folder)) await fs.mkdir(folder);
  fsSync.copyFileSync(from, `${folder}/${from}`);
  return fsSync.readdirSync(folder);
}

/** A name that hides the one of the file. */
async function hidden(fs) {
  return fs + fsSync.readFileSync('b.txt', 'utf8');
}

copy('a.txt', 'made').then(async (names) => console.log(names, await hidden('text: ')));
