import fse from 'fs-extra';

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.name, error.code);
  }
}

await trace('read', async () => fse.readJsonSync('data.json').a);
await trace('read', async () => fse.readJSONSync('data.json', 'utf8'));
await trace('missing', async () => fse.readJsonSync('missing.json'));
await trace('missing or null', async () => fse.readJsonSync('missing.json', { throws: false }));
await trace('broken or null', async () => fse.readJSONSync('broken.json', { throws: false }));
await trace('broken', async () => fse.readJsonSync('broken.json'));
await trace('write', async () => fse.writeJsonSync('new.json', { b: 2 }, { spaces: 2 }));
await trace('write', async () => fse.writeJSONSync('missing/new.json', {}));
await trace('output', async () => fse.outputJsonSync('deep/new.json', [1]));
await trace('output', async () => fse.outputJSONSync('deep', [1]));
await trace('symlink', async () => fse.ensureSymlinkSync('data.json', 'links/data.json'));
await trace('symlink missing', async () => {
  try {
    fse.createSymlinkSync('missing.json', 'links/missing.json');
  } catch {
    return 'failed';
  }
});
