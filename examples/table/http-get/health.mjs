import request from 'sync-request';

/** Whether the local server answers at all. */
export async function isUp(port) {
  try {
    return request('GET', `http://127.0.0.1:${port}/health`).statusCode === 200;
  } catch {
    return false;
  }
}
