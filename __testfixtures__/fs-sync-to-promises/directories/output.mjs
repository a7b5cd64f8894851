import { readdir as readdirCallback } from 'fs';
import { mkdir, mkdtemp, readdir, rm, rmdir } from 'fs/promises';
import { promisify } from 'util';

const readdirAsync = promisify(readdirCallback);

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

await trace('mkdir', async () => await mkdir('one'));
await trace('mkdir again', async () => await mkdir('one'));
await trace('mkdir deep', async () => (await mkdir('two/three', { recursive: true }))?.endsWith('two'));
await trace('mkdir deep again', async () => await mkdir('two/three', { recursive: true }));
await trace('mkdtemp', async () => (await mkdtemp('tmp-')).length);
await trace('mkdtemp missing', async () => {
  try {
    return await mkdtemp('missing/tmp-');
  } catch ({ code, syscall }) {
    return [code, syscall];
  }
});
await trace('readdir', async () => await readdir('tree'));
await trace('entries', async () => (await readdir('tree', { withFileTypes: true })).filter((entry) => entry.isFile()).length);
await trace('tree', async () => await readdirAsync('tree', { recursive: true }));
await trace('count', async () => (await readdir('tree')).length);
await trace('readdir missing', async () => await readdir('missing'));
await trace('tree missing', async () => await readdirAsync('missing', { recursive: true }));
for (const name of await list()) console.log(name);
await trace('rmdir', async () => await rmdir('one'));
await trace('rmdir full', async () => await rmdir('tree'));
await trace('rmdir missing', async () => await rmdir('missing'));
await trace('rm', async () => await rm('tree/b', { recursive: true, force: true }));
await trace('rm of a folder', async () => await rm('tree'));
await trace('rm missing', async () => await rm('missing'));
await trace('rm temporary', async () => {
  for (const name of await readdir('.')) if (name.startsWith('tmp-')) await rm(name, { recursive: true });
});

async function list() {
  return await readdir('tree');
}
