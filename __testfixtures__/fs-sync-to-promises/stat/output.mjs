import { lstat, stat } from 'node:fs/promises';

function undefinedIfMissing(error) {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

await trace('size', async () => (await stat('a.txt')).size);
await trace('directory', async () => (await stat('.')).isDirectory() && !(await lstat('a.txt')).isSymbolicLink());
await trace('bigint', async () => (await stat('a.txt', { bigint: true })).size);
await trace('missing', async () => await stat('missing.txt'));
await trace('missing link', async () => await lstat('missing.txt'));
await trace('no entry', async () => await stat('missing.txt').catch(undefinedIfMissing));
await trace('entry', async () => (await stat('a.txt', { bigint: true }).catch(undefinedIfMissing))?.size);
await trace('no link', async () => await lstat('missing.txt').catch(undefinedIfMissing));
await trace('below a file', async () => await lstat('a.txt/below').catch(undefinedIfMissing));
await trace('throwing', async () => await stat('missing.txt'));
