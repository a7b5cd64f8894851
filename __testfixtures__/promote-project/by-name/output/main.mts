import { writeFile } from 'node:fs/promises';
import * as files from './files.mjs';
import { firstLine, isThere, sizeOf } from './files.mjs';

async function mapAsync<T, R>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function someAsync<T>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<unknown>,
): Promise<boolean> {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return true;
  }
  return false;
}

async function everyAsync<T>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<unknown>,
): Promise<boolean> {
  for (const [index, item] of list.entries()) {
    if (!(await callback(item, index, list))) return false;
  }
  return true;
}

async function findIndexAsync<T>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<unknown>,
): Promise<number> {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return index;
  }
  return -1;
}

const names = ['b.txt', 'none', 'a.txt'];

export async function main(): Promise<void> {
  await writeFile('a.txt', '1');
  await writeFile('b.txt', '22');
  const present: string[] = [];
  for (const name of names) {
    if (await isThere(name)) present.push(name);
  }
  console.log(present, await mapAsync(present, sizeOf), await someAsync(names, isThere), await everyAsync(names, files.isThere));
  console.log(present.map(firstLine), await findIndexAsync(names, isThere));
}

void main();
