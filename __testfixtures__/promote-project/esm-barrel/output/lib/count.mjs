import fs from 'node:fs/promises';

export const count = async (folder) => (await fs.readdir(folder)).length;
