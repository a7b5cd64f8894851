import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { toolVersion } from '../toolVersion';

/** What findings depend on besides texts and options: the version; in a clone, where that stays, when the engine was last built. */
export async function engineFingerprint(): Promise<string> {
  const version = await toolVersion();
  const source = join(__dirname, '..');
  if (source.includes(`${sep}node_modules${sep}unsync${sep}`)) return version;
  const names = await readdir(source, { recursive: true });
  const times = await Promise.all(names.map(async (name) => (await stat(join(source, name))).mtimeMs));
  return `${version} ${names.length} ${Math.max(...times)}`;
}
