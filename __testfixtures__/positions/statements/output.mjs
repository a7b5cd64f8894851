import { access, readFile, readdir, stat, unlink } from 'node:fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function statements() {
  const out = [];
  if (await exists('a.txt')) out.push(1);
  else out.push(2);
  if (!(await exists('none'))) out.push(3);
  while (await exists('once.txt')) await unlink('once.txt');
  do out.push(4);
  while (await exists('none'));
  for (let i = (await readdir('d')).length; i < (await readFile('a.txt')).length; i += (await stat('c.txt')).size) out.push(i);
  for (const name of await readdir('d')) out.push(name);
  for (const key in await readdir('d')) out.push(key);
  for await (const text of [await readFile('a.txt', 'utf8')]) out.push(text);
  switch (await readFile('b.txt', 'utf8')) {
    case await readFile('a.txt', 'utf8'):
      out.push('no');
      break;
    case await readFile('b.txt', 'utf8'):
      out.push(await readFile('b.txt', 'utf8'));
    // falls through
    default:
      out.push('default');
  }
  outer: for (const name of await readdir('d')) {
    for (const text of await readFile('b.txt', 'utf8')) {
      if (text === 'b' && (await exists('a.txt'))) continue outer;
      if (!(await exists(name))) break outer;
    }
  }
  const { length } = await readFile('a.txt'),
    [first, second = await readFile('b.txt', 'utf8')] = await readFile('c.txt', 'utf8');
  let { [await readFile('b.txt', 'utf8')]: found = await readFile('a.txt', 'utf8'), ...rest } = { cc: 1 };
  out.push(length, first, second, found, rest);
  {
    out.push(await readFile('c.txt', 'utf8'));
  }
  await readFile('a.txt');
  return out;
}

async function thrown() {
  throw await readFile('a.txt', 'utf8');
}

async function* generated() {
  const sent = yield await readFile('a.txt', 'utf8');
  yield* await readdir('d');
  yield sent + (await readFile('b.txt', 'utf8'));
  return await readFile('c.txt', 'utf8');
}

const expression = async () => await readFile('a.txt', 'utf8');
const object = async () => ({ text: await readFile('a.txt', 'utf8') });
const member = async () => (await readFile('a.txt')).length;
const awaited = async () => await readFile('a.txt', 'utf8');

const methods = {
  async method() {
    return await readFile('a.txt', 'utf8');
  },
  async *list() {
    yield await readFile('b.txt', 'utf8');
  },
  async [`computed`]() {
    return await readFile('c.txt', 'utf8');
  },
  field: async function named() {
    return (await readFile('a.txt', 'utf8')).length;
  },
};

async function main() {
  console.log(await statements(), await thrown().catch((error) => error));
  const generator = generated();
  console.log(await generator.next(), await generator.next('sent'), await generator.next(), await generator.next('x'), await generator.next());
  console.log(await expression(), await object(), await member(), await awaited());
  console.log(await methods.method(), await methods.list().next(), await methods.computed(), await methods.field());
}

await main();
