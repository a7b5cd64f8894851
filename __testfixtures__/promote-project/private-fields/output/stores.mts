import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

/** In a field that only its class can see. */
export class Store {
  async read(file: string): Promise<string> {
    return (await readFile(file, 'utf8')).trim();
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

  async save(file: string): Promise<number> {
    await writeFile(file, this.#lines.join('\n'));
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
