import assert from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { load } from './load.mjs';

const onPosix = process.platform === 'win32' ? it.skip : it;

describe('load', () => {
  beforeEach(() => writeFileSync('a.json', '{}'));

  it('reads', () => {
    expect(load('a.json')).toEqual(JSON.parse(readFileSync('a.json', 'utf8')));
  });

  it('throws', () => {
    expect(() => load('none')).toThrow('ENOENT');
    expect(() => load('a.json')).not.toThrow();
    expect(() => {
      load('none');
    }).toThrowError(/ENOENT/);
    assert.throws(() => load('none'), { code: 'ENOENT' });
  });

  it.each(['a.json'])('reads %s at once', (file) => {
    expect(load(file)).toEqual({});
  });

  onPosix('reads there', () => {
    expect(load('a.json')).toEqual({});
  });

  it('has a context', ({ task }) => {
    expect(load('a.json'), task.name).toEqual({});
  });

  it.each(['a.json'])('reads %s', async (file) => {
    expect(load(file)).toEqual({});
  });
});
