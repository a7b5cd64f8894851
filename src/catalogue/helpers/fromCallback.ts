import type { Helper } from '../types';

/** `promisify` for one call, where `promisify` has no type for the function with all its arguments. */
export const fromCallback: Helper = {
  name: 'fromCallback',
  names: {},
  javascript: `/** Gives a promise for what a function calls back with. */
function $name(start) {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value)));
  });
}`,
  typescript: `/** Gives a promise for what a function calls back with. */
function $name(start: (done: (error: Error | null, value: unknown) => void) => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value)));
  });
}`,
};
