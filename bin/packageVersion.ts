import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The version of this package, from the nearest package.json above a folder. */
export async function packageVersion(folder: string): Promise<string> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  } catch {
    // Further up.
  }
  return dirname(folder) === folder ? 'unknown' : await packageVersion(dirname(folder));
}
