import fs from 'node:fs';

export const base = {
  size: (file) => fs.statSync(file).size,
  first(file) {
    return fs.readFileSync(file, 'utf8')[0];
  },
};

const last = (file) => fs.readFileSync(file, 'utf8').trim().at(-1);

export const all = { ...base, last, first: (file) => `<${fs.readFileSync(file, 'utf8')[0]}>` };
