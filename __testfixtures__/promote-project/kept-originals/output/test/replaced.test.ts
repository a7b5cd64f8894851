import fs from 'fs';
import { expect, it, vi } from 'vitest';
import { load } from '../src/main.js';

vi.mock('../src/util.js');

it('loads', async () => {
  vi.spyOn(fs.promises, 'readFile').mockResolvedValue('12');
  expect(await load('a')).toBe('12');
});
