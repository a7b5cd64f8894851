import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Memo } from '../project/memo';
import { engineFingerprint } from './engineFingerprint';
import { folderKey, stateFolder } from './stateFolder';
import { writeAtomic } from './writeAtomic';

/** A memo that outlives the run. */
export interface StoredMemo extends Memo {
  /** Writes down what this run asked for, if any of it is new. What goes wrong with it is nobody's problem. */
  save(): Promise<void>;
}

interface Stored {
  readonly fingerprint: string;
  readonly entries: Readonly<Record<string, unknown>>;
}

/**
 * Opens what is remembered of the runs of a working directory; nothing when it is of another version, or damaged.
 *
 * @param name of the kind of run
 */
export async function openMemo(cwd: string, name = 'project'): Promise<StoredMemo> {
  const folder = stateFolder('cache');
  const path = join(folder, `${folderKey(cwd)}.${name}.json`);
  const fingerprint = await engineFingerprint();
  const known = await read(path, fingerprint);
  const used = new Map<string, unknown>();
  let isChanged = false;
  return {
    get(key) {
      const value = known.get(key) ?? used.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set(key, value) {
      used.set(key, value);
      isChanged = true;
    },
    async save() {
      if (!isChanged) return;
      const stored: Stored = { fingerprint, entries: Object.fromEntries(used) };
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomic(path, JSON.stringify(stored), 0o600);
      } catch {
        // The next run is slower, that is all.
      }
    },
  };
}

async function read(path: string, fingerprint: string): Promise<Map<string, unknown>> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as Stored;
    if (stored.fingerprint === fingerprint) return new Map(Object.entries(stored.entries));
  } catch {
    // None, or damaged.
  }
  return new Map();
}
