import type { Helper } from '../types';

/** For what sees whether a function throws, and cannot wait: a function that does so at once. */
export const outcomeOf: Helper = {
  name: 'outcomeOf',
  names: {},
  javascript: `/** Waits for an async function. Gives a function that returns what came of it, or throws it. */
async function $name(run) {
  try {
    const value = await run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}`,
  typescript: `/** Waits for an async function. Gives a function that returns what came of it, or throws it. */
async function $name<T>(run: () => Promise<T>): Promise<() => T> {
  try {
    const value = await run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}`,
};
