import fs from 'fs';
import { expect, it, vi } from 'vitest';
import { load, version } from '../src/main.js';

vi.mock('../src/util.js', async (load) => load());

it('loads', async () => {
  vi.spyOn(fs, 'readFileSync').mockReturnValue('12');
  vi.spyOn(fs.promises, 'readFile').mockImplementation(async (...args: any[]) => (fs.readFileSync as any)(...args));
  expect(await load('a')).toBe('12');
  expect(version()).toBe('12');
});
