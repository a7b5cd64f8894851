import fs from 'node:fs';
import path from 'node:path';

const report = [];

async function firstOf(root, names) {
  const found = names
    .map((name) => path.join(root, `${name}.${'txt'}`))
    .find((file) => fs.existsSync(file));
  report.push(found);
  if (names
    .filter((name) => name.startsWith('some-rather-long-prefix') || name.length > 100)
    .some((name) => fs.existsSync(name)))
    report.push('long');
  return names
    .map((name) => `${name}.txt`).some((name) => fs.existsSync(name));
}

async function sizesOf(root) {
  const log = `
   sizes of ${root}
  `;
  const sizes = ['one.txt', 'two.txt']
    .filter((name) => name.includes('.txt') && name !== 'three')
    .map((name) => fs.statSync(path.join(root, name)).size)
    .join();
  return log.trim() + sizes;
}

report.push(await firstOf('src', ['none', 'two', 'one']));
report.push(await sizesOf('src'));
console.log(
  report.join('\n'),
);
