import * as path from 'path';
import { access, mkdir, readFile, unlink, writeFile } from 'fs/promises';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

interface Config {
  name: string;
  lines: number;
}

class Store {
  constructor(private readonly folder: string) {}

  async load(file: string): Promise<Config> {
    const config: Config = JSON.parse(await readFile(path.join(this.folder, file), 'utf8'));
    return config;
  }

  async save(file: string, config: Config): Promise<number> {
    const target = path.join(this.folder, 'out', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, JSON.stringify(config, null, 2));
    return (await readFile(target)).toString().length;
  }

  async remove(file: string): Promise<boolean> {
    const target = path.join(this.folder, 'out', file);
    if (!(await exists(target))) return false;
    await unlink(target);
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
