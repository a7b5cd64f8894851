import { existsSync, mkdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';

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
    if (!existsSync('deep/er')) mkdirSync('deep/er', { recursive: true });
    if (existsSync('b.txt')) rmSync('b.txt', { force: true });
    writeFileSync(`deep/er/${page}`, page);
  }),
);

/** Nothing shows that this runs more than once at a time. */
async function prepare(folder) {
  if (!existsSync(folder)) mkdirSync(folder);
}

await prepare('once');
await prepare('once');
console.log(existsSync('once'), existsSync('b.txt'));
