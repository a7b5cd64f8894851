/** What else a file has: names that a rewriting would like to take, imports that it can use, calls that stay. */
export interface Surroundings {
  /** Statements in front of the functions, as ES module and as CommonJS. */
  readonly module: string;
  readonly commonjs: string;
  /** A statement of `main` that shows that they still mean the same. */
  readonly use: string;
}

function both(code: string, use: string): Surroundings {
  return { module: code, commonjs: code, use };
}

/** The first is what failures shrink to. */
export const surroundings: Readonly<Record<string, Surroundings>> = {
  none: both('', ''),
  ownTwins: both(
    `const readFile = 'mine', access = 'mine', stat = 'mine', readdir = 'mine', writeFile = 'mine', promisify = 'mine', gzip = 'mine';`,
    `show(readFile, access, stat, readdir, writeFile, promisify, gzip);`,
  ),
  ownResults: both(
    `const content = 'mine', entries = 'mine', stats = 'mine', found = 'mine', result = 'mine', list = 'mine';`,
    `show(content, entries, stats, found, result, list);`,
  ),
  ownHelpers: both(
    `async function exists(path‹: string›) {\n  return path.length;\n}\nconst mapAsync = 'mine', filterAsync = 'mine', promises = 'mine';`,
    `show(await exists('x'), mapAsync, filterAsync, promises);`,
  ),
  promisesNamed: {
    module: `import { readFile } from 'node:fs/promises';`,
    commonjs: `const { readFile } = require('fs').promises;`,
    use: `show(await readFile('a.txt', 'utf8'));`,
  },
  promisesWhole: {
    module: `import fsp from 'node:fs/promises';`,
    commonjs: `const fsp = require('fs/promises');`,
    use: `show(await fsp.readFile('a.txt', 'utf8'));`,
  },
  promisesMember: {
    module: `import { promises as fsPromises } from 'fs';`,
    commonjs: `const fsPromises = require('fs').promises;`,
    use: `show(await fsPromises.readFile('a.txt', 'utf8'));`,
  },
  promisesRenamed: {
    module: `import { readFile as read, stat as access } from 'fs/promises';`,
    commonjs: `const { readFile: read, stat: access } = require('node:fs/promises');`,
    use: `show(await read('a.txt', 'utf8'), (await access('a.txt')).size);`,
  },
  syncStays: both(`const early = fs.readFileSync('c.txt', 'utf8') + fs.existsSync('c.txt');`, `show(early);`),
  asValue: both(`const handed = [fs.readFileSync, fs.statSync];`, `show(handed.length);`),
};
