import { existsSync, mkdirSync, unlinkSync } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

const pages = ['a.txt', 'b.txt', 'c.txt'];

await Promise.all(
  pages.map(async (page) => {
    try {
      if (!existsSync('out')) mkdirSync('out');
      console.log('made or there');
    } catch (error) {
      console.log(page, error.code);
    }
  }),
);

const clear = async () => {
  if (existsSync('a.txt')) unlinkSync('a.txt');
};
console.log(await Promise.allSettled([clear(), clear()]));

/** Being second does no harm here. */
await Promise.all(
  pages.map(async (page) => {
    if (!(await exists('deep/er'))) await mkdir('deep/er', { recursive: true });
    if (await exists('b.txt')) await rm('b.txt', { force: true });
    await writeFile(`deep/er/${page}`, page);
  }),
);

/** Nothing shows that this runs more than once at a time. */
async function prepare(folder) {
  if (!(await exists(folder))) await mkdir(folder);
}

await prepare('once');
await prepare('once');
console.log(existsSync('once'), existsSync('b.txt'));
