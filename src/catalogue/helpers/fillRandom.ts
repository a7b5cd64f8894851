import type { Helper } from '../types';

/** `randomFillSync` for TypeScript, where `promisify(randomFill)` loses the buffer's type, and for ranges that may be undefined, which `randomFill` rejects. */
export const fillRandom: Helper = {
  name: 'fillRandom',
  names: { randomFill: { kind: 'import', module: 'crypto', name: 'randomFill' } },
  javascript: `/** Does what randomFillSync does, without blocking. */
function $name(buffer, offset = 0, size) {
  return new Promise((resolve, reject) => {
    const done = (error) => (error ? reject(error) : resolve(buffer));
    if (size === undefined) randomFill(buffer, offset, done);
    else randomFill(buffer, offset, size, done);
  });
}`,
  typescript: `/** Does what randomFillSync does, without blocking. */
function $name<T extends NodeJS.ArrayBufferView>(buffer: T, offset = 0, size?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null): void => (error ? reject(error) : resolve(buffer));
    if (size === undefined) randomFill(buffer, offset, done);
    else randomFill(buffer, offset, size, done);
  });
}`,
};
