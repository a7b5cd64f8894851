import { writeFileSync } from 'node:fs';
import { Folder } from './folder.mjs';
import type { Source } from './source.mjs';
import { show, Upper } from './source.mjs';

class Reader {
  constructor(private readonly source: Source) {}
  async run(key: string): Promise<void> {
    console.log(this.source.read(key), show(this.source, key));
  }
}

export async function main(): Promise<void> {
  writeFileSync('a', 'alpha');
  const folder = new Folder('.');
  await new Reader(folder).run('a');
  await new Reader(new Upper()).run('b');
}

void main();
