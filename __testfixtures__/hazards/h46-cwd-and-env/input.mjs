import { readFileSync } from 'node:fs';

async function inFolder(folder) {
  const before = process.cwd();
  process.chdir(folder);
  const text = readFileSync('name.txt', 'utf8');
  process.chdir(before);
  return text;
}

async function withMode(mode) {
  const before = process.env.MODE_OF_TEST;
  process.env.MODE_OF_TEST = mode;
  const text = readFileSync('one/name.txt', 'utf8') + process.env.MODE_OF_TEST;
  process.env.MODE_OF_TEST = before;
  return text;
}

const results = await Promise.allSettled(['one', 'two', 'one'].map(inFolder));
console.log(results.map(({ value, reason }) => value ?? reason.code));
console.log(await Promise.all(['x', 'y'].map((mode) => withMode(mode))));
