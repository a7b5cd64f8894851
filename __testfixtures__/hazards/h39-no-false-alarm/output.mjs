import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

const limit = 10;
let files = 0;
let enabled = true;
enabled = process.argv.length > 0;

/** Local variables, fresh objects, constants. */
async function summarise(list) {
  const result = { size: 0, names: [] };
  let longest = 0;
  let index = 0;
  for (const file of list) {
    result.size += (await stat(file)).size;
    longest = Math.max(longest, (await readFile(file)).length);
    result.names[index++] = (await readFile(file, 'utf8')).slice(0, limit);
  }
  if (!result.first) result.first = await readFile(list[0], 'utf8');
  return { ...result, longest };
}

/** Shared state that is only read. */
async function peek(file) {
  if (!enabled) return undefined;
  const text = await readFile(file, 'utf8');
  return enabled ? text : undefined;
}

/** There was a wait between the look and the change before. */
async function count(file) {
  const before = files;
  await null;
  const { size } = await stat(file);
  files = before + size;
}

/** Called in line only, so that nobody else is there while it waits. */
let lines = 0;
async function process1(file) {
  const before = lines;
  lines = before + (await readFile(file)).length;
  if (!(await exists('out'))) await mkdir('out');
  await writeFile('out/last.txt', file);
}

/** Methods of their own, by names that arrays and maps have, too. */
class Template {
  #folder = '.';

  async render(names) {
    let out = '';
    for (const name of names) {
      out += this.fill(await readFile(`${this.#folder}/${name}`, 'utf8'));
    }
    return out;
  }

  fill(text) {
    return text.trim();
  }
}

/** A Map of theirs has methods of the same names, which give no promises. */
class Sizes {
  #known = new Map();
  asked = 0;

  async get(file) {
    const { size } = await stat(file);
    this.asked += 1;
    return this.#known.get(file) ?? size;
  }
}

async function main() {
  console.log(await summarise(['a.txt', 'b.txt']), await peek('c.txt'));
  await count('a.txt');
  for (const file of ['a.txt', 'b.txt', 'c.txt']) await process1(file);
  console.log(await new Template().render(['a.txt', 'b.txt']));
  const sizes = new Sizes();
  console.log(await sizes.get('a.txt'), sizes.asked);
  console.log(files, lines, await readFile('out/last.txt', 'utf8'));
}

await main();
