import { makeIterator, makeRead, makeReader, makeSizes, type Reader } from './lib/reader.mjs';

const reader = makeReader('.');
const sizes = makeSizes('.');

async function show(one: Reader): Promise<void> {
  if (await one.has('data.txt')) console.log(await one.read('data.txt'));
}

async function main(): Promise<void> {
  console.log((await reader.read('data.txt')).length);
  await show(reader);
  const read = makeRead('.');
  console.log((await read('data.txt')).toUpperCase());
  const { sizeOf } = makeSizes('.');
  const total: number = (await sizes.sizeOf('data.txt')) + (await sizeOf('data.txt'));
  console.log(total);
  console.log(makeIterator('.').next().value);
}

void main();
