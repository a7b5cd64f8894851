import type { ApiEntry } from '../catalogue/types';

/** What of a file's bytes tells whether it may have a site. */
export interface Needles {
  /** Byte strings: names of globals and packages, and what patterns ask for. */
  readonly texts: readonly string[];
  /** Names with `Sync` in them, to be found as whole identifiers. */
  readonly syncNames: ReadonlySet<string>;
}

/**
 * What a file must contain to have a site of these entries.
 *
 * @param transforms only the entries of these; default: of all
 * @param names of functions that are looked for besides
 */
export function needles(
  catalogue: readonly ApiEntry[],
  transforms?: readonly string[],
  names: readonly string[] = [],
): Needles {
  const returned = new Set(catalogue.flatMap((entry) => entry.returns ?? []));
  const wanted = catalogue.filter((entry) => !transforms || transforms.includes(entry.transform));
  const texts = new Set<string>(names);
  const syncNames = new Set<string>();
  for (const entry of wanted) {
    const syncName = entry.needles ? undefined : entry.path.find((name) => name.includes('Sync'));
    if (syncName !== undefined) syncNames.add(syncName);
    else for (const text of textsOf(entry, returned)) texts.add(text);
  }
  // A pattern that asks for `Sync` means the names that end so; no other is of interest.
  if (texts.delete('Sync')) for (const name of allSyncNames(catalogue)) syncNames.add(name);
  return { texts: [...texts], syncNames };
}

function allSyncNames(catalogue: readonly ApiEntry[]): string[] {
  return catalogue.flatMap(({ path }) => path.filter((name) => name.includes('Sync')));
}

function textsOf(entry: ApiEntry, returned: ReadonlySet<string>): readonly string[] {
  if (entry.needles) return entry.needles;
  return entry.modules.flatMap((module) => {
    if (module === 'global') return entry.path.slice(0, 1);
    // A method of what another API returns: that API's needle stands in the file too.
    return returned.has(module) ? [] : [module];
  });
}

/** Whether a file may have a site. */
export function mayHaveSite(bytes: Buffer, { texts, syncNames }: Needles): boolean {
  return texts.some((text) => bytes.includes(text)) || (syncNames.size > 0 && hasName(bytes, syncNames));
}

/** Looks only at the identifiers that have `Sync` in them; most files have none. */
function hasName(bytes: Buffer, names: ReadonlySet<string>): boolean {
  for (let at = bytes.indexOf('Sync'); at !== -1;) {
    let start = at;
    while (start > 0 && isPart(bytes[start - 1])) start -= 1;
    let end = at + 4;
    while (end < bytes.length && isPart(bytes[end])) end += 1;
    if (names.has(bytes.toString('latin1', start, end))) return true;
    at = bytes.indexOf('Sync', end);
  }
  return false;
}

/** ASCII letters, digits, `_` and `$`: what names of the catalogue are made of. */
function isPart(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x24;
}
