import { readFile, stat } from 'node:fs/promises';
import { withRetry } from './retry.mjs';

const loadOnce = async (file) => (await readFile(file, 'utf8')).trim();

export const load = withRetry(loadOnce);
export const sizeOf = withRetry(async (file) => (await stat(file)).size, 1);
