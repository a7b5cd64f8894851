import { Low } from 'lowdb';
import { JSONFile, JSONFilePreset } from 'lowdb/node';

interface Data {
  readonly items: string[];
}

const db: Low<Data> = new Low<Data>(new JSONFile<Data>('items.json'), { items: [] });
let later: Low<Data> | undefined;

async function add(item: string): Promise<number> {
  db.data.items.push(item);
  await db.write();
  return db.data.items.length;
}

async function open(): Promise<void> {
  later = await JSONFilePreset<Data>('later.json', { items: ['x'] });
}

async function addLater(item: string): Promise<readonly string[] | undefined> {
  await later?.update(({ items }) => items.push(item));
  return later?.data.items;
}

console.log(await add('a'), await add('b'));
await open();
console.log(await addLater('c'));
