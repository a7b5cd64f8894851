import { readFile, stat, writeFile } from 'node:fs/promises';

export class Files {
  async read(file: string): Promise<string> {
    return (await readFile(file, 'utf8')).trim();
  }
}

export class Sizes {
  async size(file: string): Promise<number> {
    return (await stat(file)).size;
  }
}

export class Log {
  async write(text: string): Promise<void> {
    await writeFile('log.txt', text);
  }
}

class Base {
  readonly sizes = new Sizes();
}

export class Services extends Base {
  private made: Log | undefined;

  constructor(readonly files: Files) {
    super();
  }

  get log(): Log {
    this.made ??= new Log();
    return this.made;
  }

  get own() {
    return this.sizes;
  }
}
