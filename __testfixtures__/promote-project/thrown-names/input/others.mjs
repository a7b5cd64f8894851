import { rejects, throws as willThrow } from 'node:assert/strict';
import { load, plain } from './load.mjs';

export async function others() {
  willThrow(() => load('none'), { code: 'ENOENT' });
  willThrow(() => plain(), TypeError);
  await rejects(async () => plain());
  console.log('others', load('data.txt'));
}
