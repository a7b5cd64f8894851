import { jest } from '@jest/globals';

const real = await import('../src/util.js');
jest.unstable_mockModule('../src/util.js', () => ({
  ...real,
  readVersion: jest.fn(real.readVersion),
}));
const { main } = await import('../src/main.js');
const util = await import('../src/util.js');

describe(real.readOther, () => {
  it('is read', async () => {
    (util.readVersion as jest.Mock).mockImplementation(real.readVersion as any);
    expect(await main('package.json')).toContain('{');
    expect(util.readVersion('package.json')).toContain('{');
  });
});
