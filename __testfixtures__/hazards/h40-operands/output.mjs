import { readFile } from 'node:fs/promises';

let prefix = 'first';
let index = 0;
const table = [];
const fixed = 'fixed';

function join(...parts) {
  return parts.join('+');
}

class Page {
  title = 'none';

  async render(file) {
    const content = await readFile(file, 'utf8');
    return join(this.title, content);
  }

  rename(title) {
    this.title = title;
  }
}

export async function withPrefix(file) {
  const content = await readFile(file, 'utf8');
  return join(prefix, content);
}

export async function withConstant(file, given) {
  return join(fixed, given, await readFile(file, 'utf8'));
}

export async function put(file) {
  const content = await readFile(file, 'utf8');
  table[index] = content;
}

export async function show(file) {
  const content = await readFile(file, 'utf8');
  const content2 = await readFile(file, 'utf8');
  const shown = [prefix, { [prefix]: content }, `${prefix}:${content2}`];
  return shown;
}

async function main() {
  console.log(await withPrefix('a.txt'), await withConstant('b.txt', 'given'));
  prefix = 'second';
  await put('a.txt');
  index += 1;
  await put('b.txt');
  const page = new Page();
  page.rename('named');
  console.log(await page.render('c.txt'), table, await show('c.txt'));
}

await main();
