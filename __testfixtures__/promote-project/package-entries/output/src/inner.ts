import { readFile } from 'node:fs/promises';

export const inner = async (file: string): Promise<string> => readFile(file, 'utf8');
