import { writeFile as writeFileCallback } from 'node:fs';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const writeFileAsync = promisify(writeFileCallback);

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

await trace('read', async () => await readFile('note.txt', 'utf8'));
await trace('read buffer', async () => (await readFile('note.txt')).length);
await trace('read missing', async () => {
  return await readFile('missing.txt', { encoding: 'utf8' });
});
await trace('write', async () => await writeFile('new.txt', 'one\n'));
await trace('write exclusive', async () => await writeFile('new.txt', 'two\n', { flag: 'wx' }));
await trace('write list', async () => await writeFileAsync('list.txt', ['not', 'text']));
await trace('append', async () => await appendFile('new.txt', 'more\n'));
await trace('append missing', async () => await appendFile('missing/new.txt', 'more\n', 'utf8'));
await trace('truncate', async () => await truncate('note.txt', 3));
await trace('truncate missing', async () => await truncate('missing.txt'));
await trace('json', async () => JSON.parse(await readFile(new URL('./data.json', import.meta.url), 'utf8')).answer);
