import { readFileSync, statSync, writeFileSync } from 'node:fs';

export class Files {
  read(file: string): string {
    return readFileSync(file, 'utf8').trim();
  }
}

export class Sizes {
  size(file: string): number {
    return statSync(file).size;
  }
}

export class Log {
  write(text: string): void {
    writeFileSync('log.txt', text);
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
