import { createHash } from 'node:crypto';
import { readFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePlan, PlanOptions } from '../plan/types';
import { engineFingerprint } from './engineFingerprint';
import { spliceText } from './spliceText';
import { folderKey, stateFolder } from './stateFolder';
import { writeAtomic } from './writeAtomic';

/** What was planned before, by content. Files whose planning failed are not in it. */
export interface PlanCache {
  /** @param hash SHA-256 of the bytes of the file */
  get(hash: string, file: string, options: PlanOptions, text: string): FilePlan | undefined;
  set(hash: string, file: string, options: PlanOptions, plan: FilePlan): void;
  /** Writes it down for the next run, if it has anything new. What goes wrong with it is nobody's problem. */
  save(): Promise<void>;
}

/** A plan without what follows from the text; 0 when there is nothing to say. */
type Entry = Omit<FilePlan, 'output' | 'error'> | 0;

interface Stored {
  readonly fingerprint: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/** Entries that no run asked for are dropped when there are more than so many times as many as it did ask for. */
const slack = 4;

/** Opens the cache of a working directory; an empty one when there is none, or it is of another version, or damaged. */
export async function openPlanCache(cwd: string): Promise<PlanCache> {
  const folder = stateFolder('cache');
  const path = join(folder, `${folderKey(cwd)}.json`);
  const fingerprint = await engineFingerprint();
  const entries = await read(path, fingerprint);
  const used = new Set<string>();
  let isChanged = false;
  return {
    get(hash, file, options, text) {
      const key = keyOf(hash, file, options);
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      used.add(key);
      if (entry === 0) return { sites: [], edits: [], output: text, unusedDirectives: [] };
      return { ...entry, output: spliceText(text, entry.edits) };
    },
    set(hash, file, options, { output: _output, ...plan }) {
      const key = keyOf(hash, file, options);
      const isSilent = plan.sites.length === 0 && plan.unusedDirectives.length === 0;
      entries.set(key, isSilent ? 0 : plan);
      used.add(key);
      isChanged = true;
    },
    async save() {
      if (!isChanged) return;
      const isFull = entries.size > 1000 && entries.size > slack * used.size;
      const kept = [...entries].filter(([key]) => !isFull || used.has(key));
      const stored: Stored = { fingerprint, entries: Object.fromEntries(kept) };
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomic(path, JSON.stringify(stored), 0o600);
      } catch {
        // The next run is slower, that is all.
      }
    },
  };
}

function keyOf(hash: string, file: string, options: PlanOptions): string {
  return createHash('sha256')
    .update(`${hash}\0${file}\0${JSON.stringify(options)}`)
    .digest('base64url')
    .slice(0, 24);
}

async function read(path: string, fingerprint: string): Promise<Map<string, Entry>> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as Stored;
    if (stored.fingerprint === fingerprint) return new Map(Object.entries(stored.entries));
  } catch {
    // None, or damaged.
  }
  return new Map();
}
