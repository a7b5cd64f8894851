import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import * as loading from '../src/load.js';
import { main } from '../src/main.js';

it('spies', async () => {
  const spy = vi.spyOn(loading, 'load').mockResolvedValueOnce('once');
  expect(await main('a')).toBe(4);
  expect(spy).toHaveBeenCalled();
});

it('stubs the module', async () => {
  const write = vi.spyOn(fs.promises, 'writeFile').mockResolvedValue(undefined);
  await loading.save('a', 'text');
  expect(write).toHaveBeenCalled();
});
