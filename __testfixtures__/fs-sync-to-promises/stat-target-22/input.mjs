import { lstatSync, statSync } from 'node:fs';

export async function look(path) {
  return [statSync(path, { throwIfNoEntry: false }), lstatSync(path, { throwIfNoEntry: false })];
}
