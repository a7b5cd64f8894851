import { existsSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';

const isThere = async (file) => access(file).then(() => true, () => false);
const isFull = async (file) => (await readFile(file)).length > 0;

export const checks = [isThere, isFull, async (file) => (await readFile(file, 'utf8')).endsWith('\n')];

// Others are put into this one.
export const open = [isOpen];
function isOpen(file) {
  return existsSync(file);
}
