import fs from 'fs-extra';
import { expect, it, vi } from 'vitest';
import { make } from '../src/extra.js';

vi.mock('fs-extra');
const exists = vi.mocked(fs.pathExists);

it('makes', async () => {
  exists.mockImplementation(async () => true);
  expect(await make('a')).toBe(true);
  expect(fs.ensureDir).toHaveBeenCalledWith('a');
});
