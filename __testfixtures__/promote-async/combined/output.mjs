import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const log = [];
const read = async (file) => (await fsp.readFile(file, 'utf8')).trim();

async function listFiles(folder, found) {
  found = found || [];
  for (const name of await fsp.readdir(folder)) {
    log.push(name);
    const file = path.join(folder, name);
    if ((await fsp.stat(file)).isDirectory()) found = await listFiles(file, found);
    else found.push(file);
  }
  return found;
}

/** May give a promise, as far as anybody can see. */
function load(file, parse) {
  const text = fs.readFileSync(file, 'utf8');
  return parse(text);
}

async function fetchSize(file) {
  if (file === 'none') throw new Error('no such file');
  return file.length;
}

async function listBoth() {
  return Promise.all([await listFiles('x'), await listFiles('y')]);
}

async function readAndFetch() {
  const [text, size] = await Promise.all([await read('x/a.txt'), fetchSize('x/a.txt')]);
  return `${text} ${size}`;
}

/** Nobody would wait for the first while the second is read. */
async function fetchAndRead(file) {
  return Promise.allSettled([fetchSize(file), size(file)]);
}

function size(file) {
  return fs.existsSync(file) ? fs.statSync(file).size : 0;
}

async function readEach(files) {
  return Promise.all(await mapAsync(files, (file) => read(file)));
}

async function readDirect(files) {
  const texts = await Promise.all(
    await mapAsync(files, async (file) => {
      log.push(`reading ${file}`);
      const text = await fsp.readFile(file, 'utf8');
      log.push(`read ${file}`);
      return text.length;
    }),
  );
  return texts;
}

async function later() {
  const text = await read('x/b.txt');
  log.push('later');
  return await text;
}

async function loadBoth() {
  return Promise.all([load('x/a.txt', async (text) => text.length), load('x/b.txt', (text) => text)]);
}

async function main() {
  console.log(await listBoth());
  console.log(await readAndFetch(), (await fetchAndRead('none')).map(({ status }) => status));
  console.log(await readEach(['x/a.txt', 'x/b.txt']), await readDirect(['x/a.txt', 'y/c.txt']));
  console.log(await readEach(['none', 'x/b.txt']).catch(({ code }) => code), await later(), await loadBoth());
  console.log(log.join(' '));
}

await main();
