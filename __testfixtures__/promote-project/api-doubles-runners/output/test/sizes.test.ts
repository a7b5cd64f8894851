import fs from 'fs';
import { jest } from '@jest/globals';
import { size, Sized } from '../src/sizes.js';

it('asks for sizes', async () => {
  jest.spyOn(fs, 'statSync').mockReturnValue({ size: 7 } as fs.Stats);
  jest.spyOn(fs.promises, 'stat').mockImplementation(async (...args: any[]) => (fs.statSync as any)(...args));
  expect(await size('a')).toBe(7);
  expect(new Sized('a').size).toBe(7);
});
