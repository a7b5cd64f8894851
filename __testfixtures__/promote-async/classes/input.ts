import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Source {
  readonly name: string;
  read(key: string): string;
  has?: (key: string) => boolean;
}

abstract class Base implements Source {
  constructor(readonly name: string) {}
  abstract read(key: string): string;
  describe(key: string): string {
    return `${this.name}: ${this.read(key)}`;
  }
}

class Folder extends Base {
  readonly #folder: string;
  constructor(folder: string) {
    super('folder');
    this.#folder = folder;
  }
  read(key: string): string {
    return this.#text(key) ?? Folder.fallback(this.#folder);
  }
  override describe(key: string): string {
    return `[${super.describe(key)}]`;
  }
  static fallback(folder: string): string {
    return readFileSync(path.join(folder, 'default'), 'utf8');
  }
  #text(key: string): string | undefined {
    const file = path.join(this.#folder, key);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
  private unused(): void {
    writeFileSync('unused', '');
  }
}

class Fixed extends Base {
  constructor() {
    super('fixed');
  }
  read(key: string): string {
    return key.toUpperCase();
  }
}

class Keeper {
  private last = '';
  private load = (key: string): string => {
    this.last = key;
    return readFileSync(path.join('store', key), { encoding: 'utf8' });
  };
  async show(key: string): Promise<string> {
    return `${this.load(key)} ${this.last}`;
  }
}

function parse(file: string): unknown;
function parse(file: string, key: string): string;
function parse(file: string, key?: string): unknown {
  const value: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return key === undefined ? value : value[key];
}

async function main(): Promise<void> {
  mkdirSync('store');
  writeFileSync('store/default', 'nothing');
  writeFileSync('store/a', 'letter a');
  writeFileSync('values.json', '{"x": "y"}');
  const folder = new Folder('store');
  const fixed = new Fixed();
  console.log(folder.describe('a'), folder.describe('b'), fixed.describe('c'));
  console.log(await new Keeper().show('a'));
  console.log(parse('values.json'), parse('values.json', 'x').length);
}

void main();
