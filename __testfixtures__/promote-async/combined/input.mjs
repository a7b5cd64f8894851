import fs from 'node:fs';
import path from 'node:path';

const log = [];
const read = (file) => fs.readFileSync(file, 'utf8').trim();

function listFiles(folder, found) {
  found = found || [];
  for (const name of fs.readdirSync(folder)) {
    log.push(name);
    const file = path.join(folder, name);
    if (fs.statSync(file).isDirectory()) found = listFiles(file, found);
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
  return Promise.all([listFiles('x'), listFiles('y')]);
}

async function readAndFetch() {
  const [text, size] = await Promise.all([read('x/a.txt'), fetchSize('x/a.txt')]);
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
  return Promise.all(files.map((file) => read(file)));
}

async function readDirect(files) {
  const texts = await Promise.all(
    files.map((file) => {
      log.push(`reading ${file}`);
      const text = fs.readFileSync(file, 'utf8');
      log.push(`read ${file}`);
      return text.length;
    }),
  );
  return texts;
}

async function later() {
  const text = read('x/b.txt');
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
