import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../usageError';

const pattern = /^unsync\.config\.(?:json|js|cjs|mjs|ts)$/;

/**
 * Looks for a config file in a folder and all above it.
 *
 * @param folder absolute
 * @returns the absolute path of the nearest, or undefined
 * @throws UsageError when a folder has several
 */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const names = await readdir(current).catch((): string[] => []);
    const found = names.filter((name) => pattern.test(name)).sort();
    if (found.length > 1)
      throw new UsageError(`${current} has more than one config file (${found.join(', ')}): keep one`);
    if (found[0] !== undefined) return join(current, found[0]);
    if (current === dirname(current)) return undefined;
  }
}
