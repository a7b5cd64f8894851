import type { Helper } from '../types';

/** `checkPrimeSync` for TypeScript, where `promisify(checkPrime)` gives `unknown`. */
export const checkPrimeAsync: Helper = {
  name: 'checkPrimeAsync',
  names: { checkPrime: { kind: 'import', module: 'crypto', name: 'checkPrime' } },
  javascript: `/** Does what checkPrimeSync does, without blocking. */
function $name(candidate, options = {}) {
  return new Promise((resolve, reject) => {
    checkPrime(candidate, options, (error, isPrime) => (error ? reject(error) : resolve(isPrime)));
  });
}`,
  typescript: `/** Does what checkPrimeSync does, without blocking. */
function $name(
  candidate: import('crypto').LargeNumberLike,
  options: import('crypto').CheckPrimeOptions = {},
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    checkPrime(candidate, options, (error, isPrime) => (error ? reject(error) : resolve(isPrime)));
  });
}`,
};
