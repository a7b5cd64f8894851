import fs from 'fs-extra';
import { expect, it, vi } from 'vitest';
import { Folder, has } from '../src/extra';

const existsSync = vi.hoisted(() => vi.fn());
vi.mock('fs-extra', () => ({
  default: {
    existsSync,
    readJson: vi.fn(),
  },
}));

it('exists', async () => {
  existsSync.mockReturnValue(true);
  expect([await has('a'), new Folder('a').isThere]).toEqual([true, true]);
  expect(fs.existsSync).toHaveBeenCalledTimes(2);
});
