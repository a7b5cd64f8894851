import assert, { doesNotThrow, equal, throws } from 'node:assert/strict';
import { load } from './load.mjs';
import { t } from './setup.mjs';

it('node: throws', () => {
  assert.throws(() => load('none'), { code: 'ENOENT' });
  assert.throws(() => {
    const text = load();
    console.log(text);
  }, TypeError);
  throws(load, { message: 'no file given' });
});

it('node: does not throw', () => {
  assert.doesNotThrow(() => ['a.txt'].forEach((file) => load(file)));
  doesNotThrow(() => load('a.txt'));
  equal(load('a.txt'), 'text');
});

it('node: fails', () => {
  assert.throws(() => load('a.txt'), { code: 'ENOENT' });
});

it('context', () => {
  t.throws(() => load('none'), /ENOENT/);
});
