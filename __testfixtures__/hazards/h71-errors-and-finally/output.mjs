import { readFile, unlink, writeFile } from 'node:fs/promises';

const log = [];

async function caught(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    log.push([error instanceof Error, error.code, error.syscall, error.path, error.errno < 0, error.message]);
    return 'caught';
  } finally {
    log.push('finally');
  }
}

async function masked(file) {
  try {
    throw new Error('first');
  } finally {
    await unlink(file);
  }
}

async function cleaned(file) {
  await writeFile(file, 'temporary');
  try {
    log.push(await readFile(file, 'utf8'));
    return await readFile('none');
  } finally {
    log.push('cleaning');
    await unlink(file);
    log.push('cleaned');
  }
}

async function nested(file) {
  for (const name of [file, 'none', 'a.txt']) {
    try {
      try {
        return await readFile(name, 'utf8');
      } catch (inner) {
        if (name === 'none') continue;
        throw new TypeError('inner', { cause: inner.code });
      }
    } catch (outer) {
      log.push([outer.name, outer.message, outer.cause]);
    }
  }
  return undefined;
}

const arrow = async (file) => await readFile(file, 'utf8');

for (const run of [() => caught('a.txt'), () => caught('none'), () => masked('b.txt'), () => masked('none'), () => cleaned('tmp'), () => nested('x'), () => arrow('none'), () => arrow(7.5)]) {
  log.push(await run().catch((error) => [error.name, error.code, error.message]));
}
console.log(log);
