import * as fs from 'node:fs';

interface Totals {
  size: number;
  names: string[];
}

export class Counter {
  private readonly totals: Totals = { size: 0, names: [] };

  public async add(file: string): Promise<number> {
    this.totals.size += fs.statSync(file).size;
    this.totals.names = [...this.totals.names, fs.readFileSync(file, 'utf8')];
    return this.totals.size + (fs.existsSync(file) ? 1 : 0);
  }
}

async function main(): Promise<void> {
  const counter = new Counter();
  console.log(await counter.add('a.txt'));
  console.log(await Promise.all([counter.add('b.txt'), counter.add('c.txt')]));
}

void main();
