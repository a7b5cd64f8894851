import fs from 'fs';
import { jest } from '@jest/globals';
import { has, size } from '../src/main.js';

describe('files', () => {
  let spy: jest.SpiedFunction<typeof fs.statSync> | jest.SpiedFunction<typeof fs.existsSync>;

  it('has a size', async () => {
    spy = jest.spyOn(fs, 'statSync').mockReturnValue({ size: 7 } as fs.Stats);
    jest.spyOn(fs.promises, 'stat').mockImplementation(async (...args: any[]) => (fs.statSync as any)(...args));
    expect(await size('a')).toBe(7);
    expect(fs.statSync).toHaveBeenCalledWith('a');
  });

  it('exists', async () => {
    spy = jest.spyOn(fs, 'existsSync');
    jest.spyOn(fs.promises, 'access').mockImplementation(async (path: any) => { if (!fs.existsSync(path)) throw new Error('ENOENT'); });
    spy.mockReturnValue(true);
    expect(await has('a')).toBe(true);
  });
});
