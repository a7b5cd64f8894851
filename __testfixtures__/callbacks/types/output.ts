import { type Stats } from 'node:fs';
import { access, readFile, readdir, stat } from 'node:fs/promises';

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

async function findAsync<T>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<unknown>,
): Promise<T | undefined> {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return item;
  }
  return undefined;
}

async function reduceAsync<T, A>(
  list: readonly T[],
  callback: (result: A, item: T, index: number, list: readonly T[]) => Promise<A>,
  initial: A,
): Promise<A> {
  let result = initial;
  for (const [index, item] of list.entries()) {
    result = await callback(result, item, index, list);
  }
  return result;
}

async function flatMapAsync<T, R>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<R | readonly R[]>,
): Promise<R[]> {
  const results: (R | readonly R[])[] = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results.flat() as R[];
}

async function replaceAsync(
  text: string,
  pattern: string | RegExp,
  replacer: (match: string, ...args: any[]) => Promise<unknown>,
): Promise<string> {
  const matches: [string, ...any[]][] = [];
  text.replace(pattern, (...match) => {
    matches.push(match);
    return '';
  });
  const replacements: string[] = [];
  for (const match of matches) replacements.push(`${await replacer(...match)}`);
  return text.replace(pattern, () => replacements.shift() ?? '');
}

async function sortByAsync<T, K>(
  list: T[],
  keyOf: (item: T) => Promise<K>,
  compare: (a: K, b: K) => number,
): Promise<T[]> {
  const keys = new Map<T, K>();
  const items = list.filter((item) => item !== undefined);
  if (items.length > 1) for (const item of items) keys.set(item, await keyOf(item));
  return list.sort((a, b) => compare(keys.get(a) as K, keys.get(b) as K));
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

async function filterAsync<T>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<unknown>,
): Promise<T[]> {
  const kept: T[] = [];
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) kept.push(item);
  }
  return kept;
}

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

interface Entry {
  kind: 'file' | 'folder';
  name: string;
}

async function entries(names: readonly string[]): Promise<Entry[]> {
  const texts = [];
  for (const name of names) {
    texts.push(await readFile(name, 'utf8'));
  }
  const stats: Stats[] = [];
  for (const name of names) {
    stats.push(await stat(name));
  }
  const typed: Entry[] = [];
  for (const name of names) {
    typed.push({ kind: (await stat(name)).isFile() ? 'file' : 'folder', name });
  }
  const returned: Entry[] = [];
  for (const name of names) {
    returned.push({ kind: (await stat(name)).isFile() ? 'file' : 'folder', name });
  }
  const there = [];
  for (const name of names) {
    if (await exists(name)) there.push(name);
  }
  const captured = await mapAsync(names, async (name: string) => (await stat(name)).size);
  const sum = () => captured.reduce((a, b) => a + b, 0);
  const found = await findAsync(names, (name) => exists(name));
  const table = await reduceAsync(names, async (all, name) => ({ ...all, [name]: (await stat(name)).size }), {} as Record<string, number>);
  const letters: string[] = await flatMapAsync(names, async (name) => (await readFile(name, 'utf8')).split(''));
  console.log(texts.join(), stats.length, typed, returned, there, sum(), found?.length, table, letters.length);
  console.log(await replaceAsync('x a.txt', /\w\.txt/, (name: string): Promise<string> => readFile(name, 'utf8')));
  console.log((await sortByAsync((await readdir('.')).filter((name) => name.endsWith('.txt')), async (a) => (await stat(a)).size, (a, b) => a - b)).join());
  for (const [index, name] of names.entries()) {
    if (index === 0) continue;
    console.log(name, (await stat(name)).size);
  }
  const value = await (async (): Promise<number> => (await stat('a.txt')).size)();
  console.log(value, await someAsync(names, exists), (await filterAsync(names, exists)).length);
  return await mapAsync(names, async (name) => ({ kind: (await stat(name)).isFile() ? 'file' : 'folder', name }));
}

entries(['a.txt', 'b.txt']).then((list) => console.log(list));
