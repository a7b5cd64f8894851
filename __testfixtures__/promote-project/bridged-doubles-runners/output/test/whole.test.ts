import fs from 'fs';
import { expect, it, vi } from 'vitest';
import { Folder, has, size } from '../src/main';

vi.mock('fs', () => ({ default: { existsSync: vi.fn(() => true), statSync: vi.fn() } }));
vi.mock('fs/promises', async (importOriginal) => {
  const { default: fs }: any = await import('fs');
  const actual: any = await importOriginal();
  const twins = {
    stat: async (...args: any[]) => (fs.statSync as any)(...args),
    access: async (path: any) => { if (!fs.existsSync(path)) throw new Error('ENOENT'); },
  };
  return { ...actual, ...twins, default: { ...actual, ...twins } };
});

it('has a size', async () => {
  vi.mocked(fs.statSync).mockReturnValue({ size: 7 } as fs.Stats);
  expect([await has('a'), await size('a'), new Folder('a').size]).toEqual([true, 7, 7]);
  expect(fs.existsSync).toHaveBeenCalledTimes(2);
});
