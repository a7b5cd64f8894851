import fs from 'node:fs';

export default class Store {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  text(): string {
    return fs.readFileSync(this.#file, 'utf8').trim();
  }
}

export function readAll(files: readonly string[]): string[] {
  const found: string[] = [];
  for (const file of files) found.push(fs.readFileSync(file, 'utf8'));
  return found;
}
