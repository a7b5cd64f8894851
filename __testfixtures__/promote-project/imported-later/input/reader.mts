import fs from 'node:fs';

export class Reader {
  first(file: string): string {
    return fs.readFileSync(file, 'utf8').slice(0, 1);
  }
}
