import fs from 'fs-extra';
import { expect, it, vi } from 'vitest';
import { make } from '../src/extra.js';

vi.mock('fs-extra');
const exists = vi.mocked(fs.existsSync);

it('makes', async () => {
  exists.mockReturnValue(true);
  expect(await make('a')).toBe(true);
  expect(fs.ensureDirSync).toHaveBeenCalledWith('a');
});
