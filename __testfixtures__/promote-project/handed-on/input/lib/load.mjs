import { readFileSync, statSync } from 'node:fs';
import { withRetry } from './retry.mjs';

const loadOnce = (file) => readFileSync(file, 'utf8').trim();

export const load = withRetry(loadOnce);
export const sizeOf = withRetry((file) => statSync(file).size, 1);
