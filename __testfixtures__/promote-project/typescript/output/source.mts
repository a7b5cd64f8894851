export interface Source {
  /** @returns {Promise<string>} the text */
  read(key: string): Promise<string>;
}

export class Upper implements Source {
  async read(key: string): Promise<string> {
    return key.toUpperCase();
  }
}

export function show<T extends Source>(source: T & Source, key: string): Promise<string>;
export async function show(source: Source, key: string): Promise<string> {
  return `[${await source.read(key)}]`;
}
