import assert from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { load } from './load.mjs';

const onPosix = process.platform === 'win32' ? it.skip : it;

describe('load', () => {
  beforeEach(() => writeFileSync('a.json', '{}'));

  it('reads', async () => {
    expect(await load('a.json')).toEqual(JSON.parse(readFileSync('a.json', 'utf8')));
  });

  it('throws', async () => {
    await expect(load('none')).rejects.toThrow('ENOENT');
    await expect(load('a.json')).resolves.not.toThrow();
    await expect(async () => {
      await load('none');
    }).rejects.toThrowError(/ENOENT/);
    await assert.rejects(async () => load('none'), { code: 'ENOENT' });
  });

  it.each(['a.json'])('reads %s at once', async (file) => {
    expect(await load(file)).toEqual({});
  });

  onPosix('reads there', async () => {
    expect(await load('a.json')).toEqual({});
  });

  it('has a context', async ({ task }) => {
    expect(await load('a.json'), task.name).toEqual({});
  });

  it.each(['a.json'])('reads %s', async (file) => {
    expect(await load(file)).toEqual({});
  });
});
