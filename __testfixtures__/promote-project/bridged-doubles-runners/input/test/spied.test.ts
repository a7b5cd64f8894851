import fs from 'fs';
import { jest } from '@jest/globals';
import { has, size } from '../src/main.js';

describe('files', () => {
  let spy: jest.SpiedFunction<typeof fs.statSync> | jest.SpiedFunction<typeof fs.existsSync>;

  it('has a size', async () => {
    spy = jest.spyOn(fs, 'statSync').mockReturnValue({ size: 7 } as fs.Stats);
    expect(await size('a')).toBe(7);
    expect(fs.statSync).toHaveBeenCalledWith('a');
  });

  it('exists', async () => {
    spy = jest.spyOn(fs, 'existsSync');
    spy.mockReturnValue(true);
    expect(await has('a')).toBe(true);
  });
});
