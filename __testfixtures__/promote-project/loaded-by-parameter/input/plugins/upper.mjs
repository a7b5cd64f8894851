import { readFileSync } from 'node:fs';

export const size = (file) => readFileSync(file).length;

export default (text) => text.toUpperCase();
