import fs from 'fs';
import { expect, it, vi } from 'vitest';
import { load, save } from '../src/main.js';

vi.mock('fs', () => ({ default: { readFileSync: vi.fn(() => 'text'), writeFileSync: vi.fn() } }));

it('loads and saves', async () => {
  expect(await load('a')).toBe('text');
  vi.mocked(fs.readFileSync).mockReturnValue('other');
  expect(await load('a')).toBe('other');
  await save('a', 'text');
  expect(fs.writeFileSync).toHaveBeenCalledWith('a', 'text');
});
