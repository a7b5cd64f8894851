import { readCount, writeCount } from './store.mjs';

export async function count(name) {
  writeCount(name, readCount(name) + 1);
}
