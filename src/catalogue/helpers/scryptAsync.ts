import type { Helper } from '../types';

/** `scryptSync` for TypeScript, where `promisify(scrypt)` takes no options and gives `unknown`. */
export const scryptAsync: Helper = {
  name: 'scryptAsync',
  names: { scrypt: { kind: 'import', module: 'crypto', name: 'scrypt' } },
  javascript: `/** Does what scryptSync does, without blocking. */
function $name(password, salt, keylen, options = {}) {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keylen, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}`,
  typescript: `/** Does what scryptSync does, without blocking. */
function $name(
  password: import('crypto').BinaryLike,
  salt: import('crypto').BinaryLike,
  keylen: number,
  options: import('crypto').ScryptOptions = {},
): Promise<ReturnType<typeof import('crypto').scryptSync>> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keylen, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}`,
};
