import { readFileSync, statSync } from 'node:fs';

export class Store {
  read(file: string): string {
    return readFileSync(file, 'utf8');
  }
}

export default class Sizes {
  sizeOf(file: string): number {
    return statSync(file).size;
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
  text(file: string): string {
    return readFileSync(file, 'utf8');
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
