import { existsSync, readFileSync } from 'node:fs';

const isThere = (file) => existsSync(file);
const isFull = (file) => readFileSync(file).length > 0;

export const checks = [isThere, isFull, (file) => readFileSync(file, 'utf8').endsWith('\n')];

// Others are put into this one.
export const open = [isOpen];
function isOpen(file) {
  return existsSync(file);
}
