import fs from 'node:fs/promises';

export default class Store {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async text(): Promise<string> {
    return (await fs.readFile(this.#file, 'utf8')).trim();
  }
}

export async function readAll(files: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) found.push(await fs.readFile(file, 'utf8'));
  return found;
}
