import { copy, ensureDir, outputFile, pathExists, remove } from 'fs-extra/esm';

async function publish(from, to) {
  await remove(to);
  await ensureDir(to);
  if (await pathExists(from)) await copy(from, `${to}/${from}`);
  await outputFile(`${to}/log/done.txt`, 'done');
  return await pathExists(`${to}/${from}`);
}

console.log(await publish('a.txt', 'out'), await publish('missing.txt', 'out'));
await publish('a.txt', 'a.txt').catch((error) => console.log(error.code, error.syscall));
