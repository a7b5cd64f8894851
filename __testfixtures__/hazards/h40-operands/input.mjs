import { readFileSync } from 'node:fs';

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
    return join(this.title, readFileSync(file, 'utf8'));
  }

  rename(title) {
    this.title = title;
  }
}

export async function withPrefix(file) {
  return join(prefix, readFileSync(file, 'utf8'));
}

export async function withConstant(file, given) {
  return join(fixed, given, readFileSync(file, 'utf8'));
}

export async function put(file) {
  table[index] = readFileSync(file, 'utf8');
}

export async function show(file) {
  const shown = [prefix, { [prefix]: readFileSync(file, 'utf8') }, `${prefix}:${readFileSync(file, 'utf8')}`];
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
