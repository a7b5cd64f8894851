import { fdir } from 'fdir';

const crawler = new fdir().withRelativePaths().exclude((name) => name === 'c');

async function list() {
  const files = await new fdir().withBasePath().withDirs().crawl('.').withPromise();
  return files.sort();
}

async function count(folder) {
  return (await new fdir().crawl(folder).withPromise()).length;
}

async function first(folder) {
  return crawler.crawl(folder).sync()[0];
}

async function fail() {
  try {
    return (await new fdir().withErrors().crawl('none').withPromise()).length;
  } catch (error) {
    return [error.code, error.message];
  }
}

console.log(await list(), await count('a'), await count('none'), await fail());
console.log((await first('c')) === '4.js');
