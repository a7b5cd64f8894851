#!/usr/bin/env node
'use strict';

// Counts the lines below a folder, by file extension.
//
//   node examples/count-lines.cjs [folder] [--save report.json]

const fs = require('fs');
const path = require('path');

async function* walk(folder) {
  const names = fs.readdirSync(folder).sort();
  for (const name of names) {
    const file = path.join(folder, name);
    if (fs.lstatSync(file).isDirectory()) yield* walk(file);
    else yield file;
  }
}

async function countLines(folder) {
  const counts = {};
  for await (const file of walk(folder)) {
    const extension = path.extname(file) || '(none)';
    const lines = fs.readFileSync(file, 'utf8').split('\n').length;
    counts[extension] = (counts[extension] ?? 0) + lines;
  }
  return counts;
}

async function main(folder = __dirname, option, report) {
  const counts = await countLines(folder);
  for (const [extension, lines] of Object.entries(counts)) console.log(`${extension.padEnd(8)}${lines}`);
  if (option === '--save') {
    fs.mkdirSync(path.dirname(report), { recursive: true });
    fs.writeFileSync(report, JSON.stringify(counts, null, 2) + '\n');
  }
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(`count-lines: ${error.message}`);
  process.exitCode = 1;
});
