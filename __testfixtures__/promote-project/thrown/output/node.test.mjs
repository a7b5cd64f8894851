import assert, { equal } from 'node:assert/strict';
import { load } from './load.mjs';
import { t } from './setup.mjs';

/** Waits for an async function. Gives a function that returns what came of it, or throws it. */
async function outcomeOf(run) {
  try {
    const value = await run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

async function forEachAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    await callback(item, index, list);
  }
}

it('node: throws', async () => {
  await assert.rejects(async () => load('none'), { code: 'ENOENT' });
  await assert.rejects(async () => {
    const text = await load();
    console.log(text);
  }, TypeError);
  await assert.rejects(load, { message: 'no file given' });
});

it('node: does not throw', async () => {
  await assert.doesNotReject(async () => await forEachAsync(['a.txt'], (file) => load(file)));
  await assert.doesNotReject(async () => load('a.txt'));
  equal(await load('a.txt'), 'text');
});

it('node: fails', async () => {
  await assert.rejects(async () => load('a.txt'), { code: 'ENOENT' });
});

it('context', async () => {
  t.throws(await outcomeOf(async () => load('none')), /ENOENT/);
});
