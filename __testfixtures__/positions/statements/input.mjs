import { existsSync, readFileSync, readdirSync, statSync, unlinkSync } from 'node:fs';

async function statements() {
  const out = [];
  if (existsSync('a.txt')) out.push(1);
  else out.push(2);
  if (!existsSync('none')) out.push(3);
  while (existsSync('once.txt')) unlinkSync('once.txt');
  do out.push(4);
  while (existsSync('none'));
  for (let i = readdirSync('d').length; i < readFileSync('a.txt').length; i += statSync('c.txt').size) out.push(i);
  for (const name of readdirSync('d')) out.push(name);
  for (const key in readdirSync('d')) out.push(key);
  for await (const text of [readFileSync('a.txt', 'utf8')]) out.push(text);
  switch (readFileSync('b.txt', 'utf8')) {
    case readFileSync('a.txt', 'utf8'):
      out.push('no');
      break;
    case readFileSync('b.txt', 'utf8'):
      out.push(readFileSync('b.txt', 'utf8'));
    // falls through
    default:
      out.push('default');
  }
  outer: for (const name of readdirSync('d')) {
    for (const text of readFileSync('b.txt', 'utf8')) {
      if (text === 'b' && existsSync('a.txt')) continue outer;
      if (!existsSync(name)) break outer;
    }
  }
  const { length } = readFileSync('a.txt'),
    [first, second = readFileSync('b.txt', 'utf8')] = readFileSync('c.txt', 'utf8');
  let { [readFileSync('b.txt', 'utf8')]: found = readFileSync('a.txt', 'utf8'), ...rest } = { cc: 1 };
  out.push(length, first, second, found, rest);
  {
    out.push(readFileSync('c.txt', 'utf8'));
  }
  readFileSync('a.txt');
  return out;
}

async function thrown() {
  throw readFileSync('a.txt', 'utf8');
}

async function* generated() {
  const sent = yield readFileSync('a.txt', 'utf8');
  yield* readdirSync('d');
  yield sent + readFileSync('b.txt', 'utf8');
  return readFileSync('c.txt', 'utf8');
}

const expression = async () => readFileSync('a.txt', 'utf8');
const object = async () => ({ text: readFileSync('a.txt', 'utf8') });
const member = async () => readFileSync('a.txt').length;
const awaited = async () => await readFileSync('a.txt', 'utf8');

const methods = {
  async method() {
    return readFileSync('a.txt', 'utf8');
  },
  async *list() {
    yield readFileSync('b.txt', 'utf8');
  },
  async [`computed`]() {
    return readFileSync('c.txt', 'utf8');
  },
  field: async function named() {
    return readFileSync('a.txt', 'utf8').length;
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
