import type { Helper } from '../types';

/** Sends an asynchronous XMLHttpRequest; after it the object holds what it holds after a synchronous one. */
export const sent: Helper = {
  name: 'sent',
  names: {},
  javascript: `/** Sends the request and waits for the response; throws, as a synchronous request does, when none comes. */
function $name(xhr, body) {
  return new Promise((resolve, reject) => {
    let failed = false;
    xhr.addEventListener('error', () => (failed = true), { once: true });
    xhr.addEventListener(
      'loadend',
      () => (failed ? reject(new DOMException('A network error occurred.', 'NetworkError')) : resolve()),
      { once: true },
    );
    xhr.send(body);
  });
}`,
  typescript: `/** Sends the request and waits for the response; throws, as a synchronous request does, when none comes. */
function $name(xhr: XMLHttpRequest, body?: Parameters<XMLHttpRequest['send']>[0]): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed = false;
    xhr.addEventListener('error', () => (failed = true), { once: true });
    xhr.addEventListener(
      'loadend',
      () => (failed ? reject(new DOMException('A network error occurred.', 'NetworkError')) : resolve()),
      { once: true },
    );
    xhr.send(body);
  });
}`,
};
