import { readFileSync } from 'node:fs';

const lines = [];
const output = { write: (line) => lines.push(line) };
globalThis.report = output;

export async function quietly(file) {
  const original = globalThis.report.write;
  globalThis.report.write = () => undefined;
  const text = readFileSync(file, 'utf8');
  globalThis.report.write = original;
  return text;
}

const waiting = quietly('a.txt');
globalThis.report.write('seen');
console.log(await waiting, lines);
