import * as fs from 'node:fs/promises';

interface Totals {
  size: number;
  names: string[];
}

export class Counter {
  private readonly totals: Totals = { size: 0, names: [] };

  public async add(file: string): Promise<number> {
    const stats = await fs.stat(file);
    this.totals.size += stats.size;
    const content = await fs.readFile(file, 'utf8');
    this.totals.names = [...this.totals.names, content];
    const found = await fs.access(file).then(() => true, () => false);
    return this.totals.size + (found ? 1 : 0);
  }
}

async function main(): Promise<void> {
  const counter = new Counter();
  console.log(await counter.add('a.txt'));
  console.log(await Promise.all([counter.add('b.txt'), counter.add('c.txt')]).then((all) => Math.max(...all)));
}

void main();
