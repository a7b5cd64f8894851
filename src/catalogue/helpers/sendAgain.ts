import type { Helper } from '../types';

const comment =
  '/** Sends a GET again, after a pause, as long as it fails or is answered with a status of 400 or more: five times at most. */';

/** `sendRequest` with the options `retry`, `maxRetries` and `retryDelay` of sync-request. */
export const sendAgain: Helper = {
  name: 'sendAgain',
  names: {
    sendRequest: { kind: 'helper', helper: 'sendRequest' },
    setTimeout: { kind: 'global', name: 'setTimeout' },
  },
  javascript: `${comment}
async function $name(url, init, { retry, maxRetries, retryDelay }) {
  for (let left = retry && init.method === 'GET' ? maxRetries || 5 : 0; left > 0; left -= 1) {
    const received = await sendRequest(url, init).catch(() => undefined);
    if (received && received.response.status < 400) return received;
    await new Promise((resolve) => setTimeout(resolve, retryDelay || 200));
  }
  return sendRequest(url, init);
}`,
  typescript: `${comment}
async function $name(
  url: string | URL,
  init: Parameters<typeof sendRequest>[1],
  options: { retry?: boolean | undefined; maxRetries?: number | undefined; retryDelay?: number | undefined },
) {
  const { retry, maxRetries, retryDelay } = options;
  for (let left = retry && init.method === 'GET' ? maxRetries || 5 : 0; left > 0; left -= 1) {
    const received = await sendRequest(url, init).catch(() => undefined);
    if (received && received.response.status < 400) return received;
    await new Promise((resolve) => setTimeout(resolve, retryDelay || 200));
  }
  return sendRequest(url, init);
}`,
};
