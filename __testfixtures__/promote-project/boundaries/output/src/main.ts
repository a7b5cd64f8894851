import { atTopLevel, inConstructor, internal, load, passed } from './load';
import * as everything from './other';
import { used } from './outside';

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

const text = atTopLevel('a.txt');

class Config {
  readonly text = inConstructor('a.txt');
}

export async function main(files: string[]): Promise<string[]> {
  const own = new Config();
  return [text, own.text, load('a.txt'), ...(await mapAsync(files, passed)), atTopLevel('b.txt'), await passed('b.txt'), inConstructor('b.txt'), await internal('b.txt'), everything.whole('c.txt'), used('c.txt'), Object.values(everything).map(String).join()];
}
