import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

export class Store {
  async read(file: string): Promise<string> {
    return await readFile(file, 'utf8');
  }
}

export default class Sizes {
  async sizeOf(file: string): Promise<number> {
    return (await stat(file)).size;
  }
}

/** Nobody says of what `later` is an instance. */
export class Later {
  lines(file: string): string[] {
    return readFileSync(file, 'utf8').split('\n');
  }
}

/** Used by way of an interface that it does not name. */
export class Plain {
  async text(file: string): Promise<string> {
    return await readFile(file, 'utf8');
  }
}

export const store = new Store();
export let later: Later;

export function init(): void {
  later = new Later();
}

export function getStore(): Store {
  return store;
}
