import { writeFile } from 'node:fs/promises';
import { Folder } from './folder.mjs';
import type { Source } from './source.mjs';
import { show, Upper } from './source.mjs';

class Reader {
  constructor(private readonly source: Source) {}
  async run(key: string): Promise<void> {
    console.log(await this.source.read(key), await show(this.source, key));
  }
}

export async function main(): Promise<void> {
  await writeFile('a', 'alpha');
  const folder = new Folder('.');
  await new Reader(folder).run('a');
  await new Reader(new Upper()).run('b');
}

void main();
