import fs from 'node:fs/promises';

export class Reader {
  async first(file: string): Promise<string> {
    return (await fs.readFile(file, 'utf8')).slice(0, 1);
  }
}
