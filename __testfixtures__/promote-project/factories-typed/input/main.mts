import { makeIterator, makeRead, makeReader, makeSizes, type Reader } from './lib/reader.mjs';

const reader = makeReader('.');
const sizes = makeSizes('.');

async function show(one: Reader): Promise<void> {
  if (one.has('data.txt')) console.log(one.read('data.txt'));
}

async function main(): Promise<void> {
  console.log(reader.read('data.txt').length);
  await show(reader);
  const read = makeRead('.');
  console.log(read('data.txt').toUpperCase());
  const { sizeOf } = makeSizes('.');
  const total: number = sizes.sizeOf('data.txt') + sizeOf('data.txt');
  console.log(total);
  console.log(makeIterator('.').next().value);
}

void main();
