import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';

const log = [];

async function caught(file) {
  try {
    return readFileSync(file, 'utf8');
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
    unlinkSync(file);
  }
}

async function cleaned(file) {
  writeFileSync(file, 'temporary');
  try {
    log.push(readFileSync(file, 'utf8'));
    return readFileSync('none');
  } finally {
    log.push('cleaning');
    unlinkSync(file);
    log.push('cleaned');
  }
}

async function nested(file) {
  for (const name of [file, 'none', 'a.txt']) {
    try {
      try {
        return readFileSync(name, 'utf8');
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

const arrow = async (file) => readFileSync(file, 'utf8');

for (const run of [() => caught('a.txt'), () => caught('none'), () => masked('b.txt'), () => masked('none'), () => cleaned('tmp'), () => nested('x'), () => arrow('none'), () => arrow(7.5)]) {
  log.push(await run().catch((error) => [error.name, error.code, error.message]));
}
console.log(log);
