import fs from 'fs';
import { jest } from '@jest/globals';
import { has, load, save } from '../src/main.js';

let readSpy: jest.SpiedFunction<typeof fs.promises.readFile>;

beforeEach(() => {
  readSpy = jest.spyOn(fs.promises, 'readFile');
  readSpy.mockResolvedValueOnce('once').mockImplementation(async () => {
    throw new Error('broken');
  });
  jest.spyOn(fs.promises, "access").mockImplementation(async (path: fs.PathLike) => { if (!(path === 'here')) throw new Error('ENOENT'); });
});

it('loads', async () => {
  expect(await load('a')).toBe('once');
  await expect(load('a')).rejects.toThrow('broken');
  expect(readSpy).toHaveBeenCalledWith('a', 'utf8');
  expect(readSpy.mock.calls[0]?.[0]).toBe('a');
  jest.spyOn(fs.promises, 'access').mockRejectedValueOnce(new Error('ENOENT'));
  expect(await has('here')).toBe(false);
});

it('saves', async () => {
  const write = jest.spyOn(fs, 'writeFileSync').mockImplementation(() => undefined);
  jest.spyOn(fs.promises, 'writeFile').mockImplementation(async (...args: any[]) => (fs.writeFileSync as any)(...args));
  await save('a', 'text');
  expect(write).toHaveReturnedWith(undefined);
});
