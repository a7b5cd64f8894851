import fs from 'node:fs';

export const count = (folder) => fs.readdirSync(folder).length;
