import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let known: Promise<string> | undefined;

/** The version of this package. */
export function toolVersion(): Promise<string> {
  return (known ??= versionAbove(__dirname));
}

/** From the nearest package.json above a folder. */
async function versionAbove(folder: string): Promise<string> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  } catch {
    // Further up.
  }
  return dirname(folder) === folder ? 'unknown' : await versionAbove(dirname(folder));
}
