import { loadJsonFileSync } from 'load-json-file';
import { writeJsonFileSync } from 'write-json-file';

interface Settings {
  name: string;
}

async function load(): Promise<string> {
  writeJsonFileSync('settings.json', { name: 'x' });
  const settings = loadJsonFileSync<Settings>('settings.json');
  return settings.name;
}

console.log(await load());
