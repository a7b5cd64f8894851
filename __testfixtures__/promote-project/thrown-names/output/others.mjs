import { rejects, throws as willThrow } from 'node:assert/strict';
import { load, plain } from './load.mjs';

export async function others() {
  await rejects(async () => load('none'), { code: 'ENOENT' });
  willThrow(() => plain(), TypeError);
  await rejects(async () => plain());
  console.log('others', await load('data.txt'));
}
