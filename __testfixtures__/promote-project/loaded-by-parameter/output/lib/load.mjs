import { readFile } from 'node:fs/promises';

export const load = async (file) => readFile(file, 'utf8');
