import { put, putSaved } from './store.mjs';

export function putBoth(text) {
  put('one.txt', text);
  putSaved('two.txt', text);
}
