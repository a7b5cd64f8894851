import { writeFileSync } from 'node:fs';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

interface Source {
  readonly name: string;
  read(key: string): Promise<string>;
  has?: (key: string) => boolean;
}

abstract class Base implements Source {
  constructor(readonly name: string) {}
  abstract read(key: string): Promise<string>;
  async describe(key: string): Promise<string> {
    return `${this.name}: ${await this.read(key)}`;
  }
}

class Folder extends Base {
  readonly #folder: string;
  constructor(folder: string) {
    super('folder');
    this.#folder = folder;
  }
  async read(key: string): Promise<string> {
    return (await this.#text(key)) ?? (await Folder.fallback(this.#folder));
  }
  override async describe(key: string): Promise<string> {
    return `[${await super.describe(key)}]`;
  }
  static async fallback(folder: string): Promise<string> {
    return await readFile(path.join(folder, 'default'), 'utf8');
  }
  async #text(key: string): Promise<string | undefined> {
    const file = path.join(this.#folder, key);
    return (await exists(file)) ? await readFile(file, 'utf8') : undefined;
  }
  private unused(): void {
    writeFileSync('unused', '');
  }
}

class Fixed extends Base {
  constructor() {
    super('fixed');
  }
  async read(key: string): Promise<string> {
    return key.toUpperCase();
  }
}

class Keeper {
  private last = '';
  private load = async (key: string): Promise<string> => {
    this.last = key;
    return await readFile(path.join('store', key), { encoding: 'utf8' });
  };
  async show(key: string): Promise<string> {
    return `${await this.load(key)} ${this.last}`;
  }
}

function parse(file: string): Promise<unknown>;
function parse(file: string, key: string): Promise<string>;
async function parse(file: string, key?: string): Promise<unknown> {
  const value: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  return key === undefined ? value : value[key];
}

async function main(): Promise<void> {
  await mkdir('store');
  await writeFile('store/default', 'nothing');
  await writeFile('store/a', 'letter a');
  await writeFile('values.json', '{"x": "y"}');
  const folder = new Folder('store');
  const fixed = new Fixed();
  console.log(await folder.describe('a'), await folder.describe('b'), await fixed.describe('c'));
  console.log(await new Keeper().show('a'));
  console.log(await parse('values.json'), (await parse('values.json', 'x')).length);
}

void main();
