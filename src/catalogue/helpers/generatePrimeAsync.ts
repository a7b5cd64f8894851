import type { Helper } from '../types';

/** `generatePrimeSync` for TypeScript, where `promisify(generatePrime)` gives `unknown`. */
export const generatePrimeAsync: Helper = {
  name: 'generatePrimeAsync',
  names: { generatePrime: { kind: 'import', module: 'crypto', name: 'generatePrime' } },
  javascript: `/** Does what generatePrimeSync does, without blocking. */
function $name(size, options = {}) {
  return new Promise((resolve, reject) => {
    generatePrime(size, options, (error, prime) => (error ? reject(error) : resolve(prime)));
  });
}`,
  typescript: `/** Does what generatePrimeSync does, without blocking. */
function $name(
  size: number,
  options?: import('crypto').GeneratePrimeOptionsArrayBuffer,
): Promise<ArrayBuffer>;
function $name(size: number, options: import('crypto').GeneratePrimeOptionsBigInt): Promise<bigint>;
function $name(
  size: number,
  options?: import('crypto').GeneratePrimeOptions,
): Promise<ArrayBuffer | bigint>;
function $name(
  size: number,
  options: import('crypto').GeneratePrimeOptions = {},
): Promise<ArrayBuffer | bigint> {
  return new Promise((resolve, reject) => {
    generatePrime(size, options, (error, prime) => (error ? reject(error) : resolve(prime)));
  });
}`,
};
