import { expect, it, vi } from 'vitest';
import * as config from '../src/config.js';
import { main } from '../src/main.js';

vi.mock('../src/config.js', async (importOriginal) => {
  const actual = await importOriginal<typeof config>();
  return { ...actual, readConfig: vi.fn() };
});

it('names it', async () => {
  vi.mocked(config.readConfig).mockResolvedValue({ name: 'mocked' });
  expect(await main('none.json')).toBe('mocked');
});
