import { readFileSync } from 'node:fs';

// Objects that are spread after other members may take their place.
const own = { read: (file) => readFileSync(file, 'utf8').length };
export const mixed = { name: 'mixed', ...own };

const over = { read: async (file) => file };
export const either = { read: (file) => readFileSync(file, 'utf8').length, ...over };

// What goes through the values of this one hands them on.
export const handed = { read: (file) => readFileSync(file, 'utf8').length };
