import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

await trace('read', async () => readFileSync('note.txt', 'utf8'));
await trace('read buffer', async () => readFileSync('note.txt').length);
await trace('read missing', async () => {
  return readFileSync('missing.txt', { encoding: 'utf8' });
});
await trace('write', async () => writeFileSync('new.txt', 'one\n'));
await trace('write exclusive', async () => writeFileSync('new.txt', 'two\n', { flag: 'wx' }));
await trace('write list', async () => writeFileSync('list.txt', ['not', 'text']));
await trace('append', async () => appendFileSync('new.txt', 'more\n'));
await trace('append missing', async () => appendFileSync('missing/new.txt', 'more\n', 'utf8'));
await trace('truncate', async () => truncateSync('note.txt', 3));
await trace('truncate missing', async () => truncateSync('missing.txt'));
await trace('json', async () => JSON.parse(readFileSync(new URL('./data.json', import.meta.url), 'utf8')).answer);
