import { expect, it, vi } from 'vitest';
import { main } from '../src/main.js';

vi.mock('../src/load.js', () => ({ load: vi.fn().mockResolvedValue('text'), save: vi.fn() }));

it('counts', async () => {
  expect(await main('a')).toBe(4);
});
