import fs from 'fs';
import { jest } from '@jest/globals';

const real = await import('../src/util.js');
jest.unstable_mockModule('../src/util.js', () => ({ ...real, other: jest.fn() }));
const { load } = await import('../src/main.js');
const { Version } = await import('../src/util.js');

it('parses', async () => {
  jest.spyOn(fs, 'readFileSync').mockReturnValue('12');
  jest.spyOn(fs.promises, 'readFile').mockImplementation(async (...args: any[]) => (fs.readFileSync as any)(...args));
  expect(new Version('a').text).toBe('12');
  await load('a');
});
