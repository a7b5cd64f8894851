import fs from 'node:fs/promises';

export const base = {
  size: async (file) => (await fs.stat(file)).size,
  async first(file) {
    return (await fs.readFile(file, 'utf8'))[0];
  },
};

const last = async (file) => (await fs.readFile(file, 'utf8')).trim().at(-1);

export const all = { ...base, last, first: async (file) => `<${(await fs.readFile(file, 'utf8'))[0]}>` };
