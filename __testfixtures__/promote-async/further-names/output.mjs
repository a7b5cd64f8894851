import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function measure(label, work) {
  if (typeof work !== 'function') return undefined;
  const value = await work();
  console.log(label, value);
  return value;
}

async function retry(work, times = 2) {
  for (let time = 1; ; time += 1) {
    try {
      return await work(time);
    } catch (error) {
      console.log(time, error.code);
      if (time >= times) throw error;
    }
  }
}

const read = async (file) => (await fsp.readFile(file, 'utf8')).trim();

async function isThere(file) {
  return await fsp.access(file).then(() => true, () => false);
}

const isFull = async (file) => (await fsp.stat(file)).size > 0;
const checks = [isThere, isFull];

// Something that gives a promise is handed to this one, too.
function start(work) {
  const started = work();
  console.log(typeof started.then);
  return started;
}

// Nobody knows what is done with these.
const kept = [];
function keep(work) {
  kept.push(work);
}

// What else may be called here is not known to give no promise.
const client = { get: (text) => Promise.resolve(text) };
function call(work) {
  const given = work();
  console.log('called', typeof given);
  return given;
}

async function main() {
  await fsp.writeFile('data.txt', 'some text\n');
  console.log((await measure('first', async () => read('data.txt'))).length, await measure('number', () => 1), await measure('none'));
  console.log(await retry(async () => (await fsp.readFile('data.txt', 'utf8')).length));
  console.log(await retry(async (time) => fsp.readFile(`none-${time}`)).catch((error) => error.path));
  for (const check of checks) if (!(await check('data.txt'))) console.log('no');
  console.log(await start(async () => 1), start(() => fs.readFileSync('data.txt', 'utf8')).length);
  keep(() => fs.readFileSync('data.txt', 'utf8'));
  for (const work of kept) console.log(work().length);
  console.log(await call(() => client.get('a')), call(() => fs.readFileSync('data.txt', 'utf8')).length);
}

await main();
