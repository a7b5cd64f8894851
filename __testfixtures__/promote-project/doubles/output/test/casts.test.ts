import * as files from '../src/load.js';
import { main } from '../src/main.js';

jest.mock('../src/load.js');
const actual = jest.requireActual<typeof files>('../src/load.js');

// A variable that is given what is in itself.
let node: any;
export const next = (): unknown => (node = node.next).name;

describe('main', () => {
  let loadMock: jest.Mock;

  beforeEach(() => {
    loadMock = files.load as jest.Mock;
    loadMock.mockImplementation(async () => 'some text');
  });

  it('counts', async () => {
    expect(await main('a')).toBe(9);
    loadMock.mockResolvedValueOnce('text');
    expect(await main('b')).toBe(4);
  });

  it('counts what there is', async () => {
    loadMock.mockImplementation(actual.load as any);
    expect(await main('data.txt')).toBe(10);
  });
});
