import { readFileSync, writeFileSync } from 'node:fs';

/** In a field that only its class can see. */
export class Store {
  read(file: string): string {
    return readFileSync(file, 'utf8').trim();
  }
}

/** The same, with `#`, and a method that is handed on bound to its object. */
export class Log {
  #lines: string[] = [];

  constructor(listen: (listener: (line: string) => void) => void) {
    listen(this.add.bind(this));
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  save(file: string): number {
    writeFileSync(file, this.#lines.join('\n'));
    return this.#lines.length;
  }
}

/** A getter gives it to whoever wants it. */
export class Shown {
  read(file: string): string {
    return readFileSync(file, 'utf8').trim();
  }
}

/** Anybody can look into the field. */
export class Open {
  read(file: string): string {
    return readFileSync(file, 'utf8').trim();
  }
}
