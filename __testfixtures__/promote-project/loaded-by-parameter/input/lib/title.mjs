import { readFileSync } from 'node:fs';

export const title = (file) => readFileSync(file, 'utf8').toUpperCase();
