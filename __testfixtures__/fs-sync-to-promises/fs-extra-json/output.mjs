import fse from 'fs-extra';

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.name, error.code);
  }
}

await trace('read', async () => (await fse.readJson('data.json')).a);
await trace('read', async () => await fse.readJSON('data.json', 'utf8'));
await trace('missing', async () => await fse.readJson('missing.json'));
await trace('missing or null', async () => await fse.readJson('missing.json', { throws: false }).catch(() => null));
await trace('broken or null', async () => await fse.readJSON('broken.json', { throws: false }).catch(() => null));
await trace('broken', async () => await fse.readJson('broken.json'));
await trace('write', async () => await fse.writeJson('new.json', { b: 2 }, { spaces: 2 }));
await trace('write', async () => await fse.writeJSON('missing/new.json', {}));
await trace('output', async () => await fse.outputJson('deep/new.json', [1]));
await trace('output', async () => await fse.outputJSON('deep', [1]));
await trace('symlink', async () => await fse.ensureSymlink('data.json', 'links/data.json'));
await trace('symlink missing', async () => {
  try {
    await fse.createSymlink('missing.json', 'links/missing.json');
  } catch {
    return 'failed';
  }
});
