import { lstatSync, statSync } from 'node:fs';

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

await trace('size', async () => statSync('a.txt').size);
await trace('directory', async () => statSync('.').isDirectory() && !lstatSync('a.txt').isSymbolicLink());
await trace('bigint', async () => statSync('a.txt', { bigint: true }).size);
await trace('missing', async () => statSync('missing.txt'));
await trace('missing link', async () => lstatSync('missing.txt'));
await trace('no entry', async () => statSync('missing.txt', { throwIfNoEntry: false }));
await trace('entry', async () => statSync('a.txt', { throwIfNoEntry: false, bigint: true })?.size);
await trace('no link', async () => lstatSync('missing.txt', { throwIfNoEntry: false }));
await trace('below a file', async () => lstatSync('a.txt/below', { throwIfNoEntry: false }));
await trace('throwing', async () => statSync('missing.txt', { throwIfNoEntry: true }));
