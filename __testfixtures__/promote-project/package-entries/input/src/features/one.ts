import { existsSync } from 'node:fs';

export const one = (file: string): boolean => existsSync(file);
