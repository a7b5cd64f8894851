import { readFileSync } from 'node:fs';

export const inner = (file: string): string => readFileSync(file, 'utf8');
