import fs from 'fs/promises';
import { expect, it, vi } from 'vitest';
import { load, save } from '../src/main.js';

vi.mock('fs/promises', () => ({ default: { readFile: vi.fn(async () => 'text'), writeFile: vi.fn() } }));

it('loads and saves', async () => {
  expect(await load('a')).toBe('text');
  vi.mocked(fs.readFile).mockResolvedValue('other');
  expect(await load('a')).toBe('other');
  await save('a', 'text');
  expect(fs.writeFile).toHaveBeenCalledWith('a', 'text');
});
