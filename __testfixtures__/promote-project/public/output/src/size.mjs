import { stat } from 'node:fs/promises';

export async function size(file) {
  return (await stat(file)).size;
}
