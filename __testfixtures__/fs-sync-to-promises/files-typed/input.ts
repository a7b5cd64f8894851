import * as path from 'path';
import { mkdirSync, readFileSync, writeFileSync, existsSync, unlinkSync } from 'fs';

interface Config {
  name: string;
  lines: number;
}

class Store {
  constructor(private readonly folder: string) {}

  async load(file: string): Promise<Config> {
    const config: Config = JSON.parse(readFileSync(path.join(this.folder, file), 'utf8'));
    return config;
  }

  async save(file: string, config: Config): Promise<number> {
    const target = path.join(this.folder, 'out', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(config, null, 2));
    return readFileSync(target).toString().length;
  }

  async remove(file: string): Promise<boolean> {
    const target = path.join(this.folder, 'out', file);
    if (!existsSync(target)) return false;
    unlinkSync(target);
    return true;
  }
}

async function main(): Promise<void> {
  const store = new Store('.');
  const config = await store.load('config.json');
  console.log(config.name, await store.save('copy.json', { ...config, lines: config.lines + 1 }));
  console.log(await store.save('kept.json', config));
  console.log(await store.remove('copy.json'), await store.remove('copy.json'));
  try {
    await store.load('missing.json');
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code, (error as Error).message);
  }
}

void main();
