import { expect, it, vi, type Mock, type MockedFunction } from 'vitest';
import { main } from './main';
import { load, Store } from './store';

vi.mock('./store', { spy: true });

const mockLoad = vi.mocked(load);
const typedLoad = load as MockedFunction<typeof load>;

it('spies on members', async () => {
  const store = new Store();
  vi.spyOn(store, 'get').mockReturnValue('x');
  vi.spyOn(Store.prototype, 'get').mockImplementation((key) => key);
  mockLoad.mockReturnValueOnce('y');
  typedLoad.mockImplementationOnce(() => 'z');
  (load as Mock<typeof load>).mockReturnValue('last');
  expect(await main(store)).toBe('x y');
});
