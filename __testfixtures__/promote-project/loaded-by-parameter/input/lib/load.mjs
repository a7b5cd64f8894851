import { readFileSync } from 'node:fs';

export const load = (file) => readFileSync(file, 'utf8');
