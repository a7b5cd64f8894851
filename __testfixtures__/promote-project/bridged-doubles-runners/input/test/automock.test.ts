import fs from 'fs-extra';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Folder, has } from '../src/extra';

vi.mock('fs-extra');

describe('extra', () => {
  beforeEach(() => {
    vi.resetAllMocks();
    vi.mocked(fs.existsSync).mockReturnValue(false);
  });

  it('exists', async () => {
    vi.mocked(fs.existsSync).mockImplementation((file) => {
      return file === 'a';
    });
    expect([await has('a'), new Folder('b').isThere]).toEqual([true, false]);
  });

  it('does not exist', async () => {
    expect(await has('a')).toBe(false);
  });
});
