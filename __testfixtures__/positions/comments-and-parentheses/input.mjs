import { readFileSync } from 'node:fs';

async function main() {
  const a = /* before */ readFileSync('a.txt', 'utf8') /* after */;
  const b = (/* inside */ readFileSync('a.txt', 'utf8') /* end */).length;
  const c = (
    // on its own line
    readFileSync('b.txt', 'utf8')
  ).length;
  const d = readFileSync(
    'a.txt', // the file
    'utf8', // the encoding
  ) /* between */ .length;
  return (
    // returned
    readFileSync('c.txt', 'utf8') + a + b + c + d
  );
}

console.log(await main());
