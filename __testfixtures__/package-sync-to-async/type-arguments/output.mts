import { loadJsonFile } from 'load-json-file';
import { writeJsonFile } from 'write-json-file';

interface Settings {
  name: string;
}

async function load(): Promise<string> {
  await writeJsonFile('settings.json', { name: 'x' });
  const settings = await loadJsonFile<Settings>('settings.json');
  return settings.name;
}

console.log(await load());
