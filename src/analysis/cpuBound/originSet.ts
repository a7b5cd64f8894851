/**
 * Where a value comes from. A key is a parameter (`p:items`), a constant of the module (`c:TABLE`), a part of one (`p:items[]`,
 * `p:item.name`), or a kind of value that does not survive being copied (`@function`).
 */
export type Origin = string;

/** `is`: it is that very value. `holds`: a fresh value with that one in it. */
export type Origins = ReadonlyMap<Origin, 'is' | 'holds'>;

export const nowhere: Origins = new Map();

/** Parts of parts are followed so far; what is deeper counts as one. */
const maxDepth = 4;

export function only(key: Origin, how: 'is' | 'holds' = 'is'): Origins {
  return new Map([[key, how]]);
}

export function join(...sets: readonly Origins[]): Origins {
  const filled = sets.filter(({ size }) => size > 0);
  if (filled.length <= 1) return filled[0] ?? nowhere;
  const all = new Map<Origin, 'is' | 'holds'>();
  for (const set of filled) for (const [key, how] of set) if (all.get(key) !== 'is') all.set(key, how);
  return all;
}

/** A fresh value that contains these. */
export function holding(origins: Origins): Origins {
  return new Map([...origins.keys()].map((key) => [key, 'holds']));
}

/** What is read from a value: `.name`, or `[]` for any element. */
export function partOf(origins: Origins, segment: string): Origins {
  const parts = new Map<Origin, 'is' | 'holds'>();
  for (const [key, how] of origins) {
    if (how === 'holds') parts.set(key, 'is');
    else if (!key.startsWith('@')) parts.set(deeper(key, segment), 'is');
  }
  return parts;
}

function deeper(key: Origin, segment: string): Origin {
  const depth = key.split(/\.|\[\]/).length - 1;
  return depth >= maxDepth ? `${key.replace(/\.\*$/, '')}.*` : key + segment;
}

export function sameOrigins(a: Origins, b: Origins): boolean {
  return a.size === b.size && [...a].every(([key, how]) => b.get(key) === how);
}
