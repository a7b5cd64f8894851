import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'fs';

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

await trace('mkdir', async () => mkdirSync('one'));
await trace('mkdir again', async () => mkdirSync('one'));
await trace('mkdir deep', async () => mkdirSync('two/three', { recursive: true })?.endsWith('two'));
await trace('mkdir deep again', async () => mkdirSync('two/three', { recursive: true }));
await trace('mkdtemp', async () => mkdtempSync('tmp-').length);
await trace('mkdtemp missing', async () => {
  try {
    return mkdtempSync('missing/tmp-');
  } catch ({ code, syscall }) {
    return [code, syscall];
  }
});
await trace('readdir', async () => readdirSync('tree'));
await trace('entries', async () => readdirSync('tree', { withFileTypes: true }).filter((entry) => entry.isFile()).length);
await trace('tree', async () => readdirSync('tree', { recursive: true }));
await trace('count', async () => readdirSync('tree').length);
await trace('readdir missing', async () => readdirSync('missing'));
await trace('tree missing', async () => readdirSync('missing', { recursive: true }));
for (const name of await list()) console.log(name);
await trace('rmdir', async () => rmdirSync('one'));
await trace('rmdir full', async () => rmdirSync('tree'));
await trace('rmdir missing', async () => rmdirSync('missing'));
await trace('rm', async () => rmSync('tree/b', { recursive: true, force: true }));
await trace('rm of a folder', async () => rmSync('tree'));
await trace('rm missing', async () => rmSync('missing'));
await trace('rm temporary', async () => {
  for (const name of readdirSync('.')) if (name.startsWith('tmp-')) rmSync(name, { recursive: true });
});

async function list() {
  return readdirSync('tree');
}
