import { atTopLevel, inConstructor, internal, load, passed } from './load';
import * as everything from './other';
import { used } from './outside';

const text = atTopLevel('a.txt');

class Config {
  readonly text = inConstructor('a.txt');
}

export async function main(files: string[]): Promise<string[]> {
  const own = new Config();
  return [text, own.text, load('a.txt'), ...files.map(passed), atTopLevel('b.txt'), passed('b.txt'), inConstructor('b.txt'), internal('b.txt'), everything.whole('c.txt'), used('c.txt'), Object.values(everything).map(String).join()];
}
