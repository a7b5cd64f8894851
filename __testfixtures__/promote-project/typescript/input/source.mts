export interface Source {
  /** @returns {string} the text */
  read(key: string): string;
}

export class Upper implements Source {
  read(key: string): string {
    return key.toUpperCase();
  }
}

export function show<T extends Source>(source: T & Source, key: string): string;
export function show(source: Source, key: string): string {
  return `[${source.read(key)}]`;
}
