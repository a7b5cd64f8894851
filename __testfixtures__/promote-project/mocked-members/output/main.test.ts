import { expect, it, vi, type Mock, type MockedFunction } from 'vitest';
import { main } from './main';
import { load, Store } from './store';

vi.mock('./store', { spy: true });

const mockLoad = vi.mocked(load);
const typedLoad = load as MockedFunction<typeof load>;

it('spies on members', async () => {
  const store = new Store();
  vi.spyOn(store, 'get').mockResolvedValue('x');
  vi.spyOn(Store.prototype, 'get').mockImplementation(async (key) => key);
  mockLoad.mockResolvedValueOnce('y');
  typedLoad.mockImplementationOnce(async () => 'z');
  (load as Mock<typeof load>).mockResolvedValue('last');
  expect(await main(store)).toBe('x y');
});
