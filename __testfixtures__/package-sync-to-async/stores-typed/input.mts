import { LowSync } from 'lowdb';
import { JSONFileSync, JSONFileSyncPreset } from 'lowdb/node';

interface Data {
  readonly items: string[];
}

const db: LowSync<Data> = new LowSync<Data>(new JSONFileSync<Data>('items.json'), { items: [] });
let later: LowSync<Data> | undefined;

async function add(item: string): Promise<number> {
  db.data.items.push(item);
  db.write();
  return db.data.items.length;
}

async function open(): Promise<void> {
  later = JSONFileSyncPreset<Data>('later.json', { items: ['x'] });
}

async function addLater(item: string): Promise<readonly string[] | undefined> {
  later?.update(({ items }) => items.push(item));
  return later?.data.items;
}

console.log(await add('a'), await add('b'));
await open();
console.log(await addLater('c'));
