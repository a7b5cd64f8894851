import { copySync, ensureDirSync, outputFileSync, pathExistsSync, removeSync } from 'fs-extra/esm';

async function publish(from, to) {
  removeSync(to);
  ensureDirSync(to);
  if (pathExistsSync(from)) copySync(from, `${to}/${from}`);
  outputFileSync(`${to}/log/done.txt`, 'done');
  return pathExistsSync(`${to}/${from}`);
}

console.log(await publish('a.txt', 'out'), await publish('missing.txt', 'out'));
await publish('a.txt', 'a.txt').catch((error) => console.log(error.code, error.syscall));
