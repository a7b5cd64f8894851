import { beforeEach, expect, it, vi } from 'vitest';
import { load } from '../src/load.js';
import { main } from '../src/main.js';

vi.mock('../src/load.js');
beforeEach(() => {
  vi.mocked(load).mockReturnValue('text');
});

it('counts', async () => {
  expect(await main('a')).toBe(4);
  expect(load).toHaveBeenCalledWith('a');
});
