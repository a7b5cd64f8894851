import { readFile } from 'node:fs/promises';

async function main() {
  const a = /* before */ await readFile('a.txt', 'utf8') /* after */;
  const b = (/* inside */ await readFile('a.txt', 'utf8') /* end */).length;
  const c = (
    // on its own line
    await readFile('b.txt', 'utf8')
  ).length;
  const d = (await readFile(
    'a.txt', // the file
    'utf8', // the encoding
  )) /* between */ .length;
  return (
    // returned
    (await readFile('c.txt', 'utf8')) + a + b + c + d
  );
}

console.log(await main());
