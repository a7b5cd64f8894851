import fs from 'node:fs';

export const last = (file: string): string => fs.readFileSync(file, 'utf8').trim().slice(-1);
