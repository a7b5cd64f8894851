import type { Helper } from '../types';

/** Waits for a request of jQuery, whatever becomes of it. */
export const settled: Helper = {
  name: 'settled',
  names: {},
  javascript: `/** Waits until a request is over, with success or not. Gives it in an object, because await would look into a jqXHR. */
function $name(jqXHR) {
  return new Promise((resolve) => {
    jqXHR.always(() => resolve({ jqXHR }));
  });
}`,
  typescript: `/** Waits until a request is over, with success or not. Gives it in an object, because await would look into a jqXHR. */
function $name<T extends { always(callback: () => void): unknown }>(jqXHR: T): Promise<{ jqXHR: T }> {
  return new Promise((resolve) => {
    jqXHR.always(() => resolve({ jqXHR }));
  });
}`,
};
