import { type CallGraph, functionKey } from './graph';
import type { Resolver } from './resolveRefs';
import type { FileFacts, Obstacle, Ref } from './types';

const maxDepth = 20;

/** What has to change together with the type that it is declared to be of. */
export interface TypeCouples {
  readonly couples: CallGraph['couples'];
  readonly sources: CallGraph['typeSources'];
}

/**
 * Finds functions, and the types of the names that they are called by: both change, or none. A type that cannot be found stays as it is,
 * and so does one that something else is of.
 *
 * @param note takes down why a function, or a type, stays as it is
 */
export function coupleTypes(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  resolve: (from: string, specifier: string) => string | undefined,
  note: (key: string, file: string, obstacle: Obstacle) => void,
): TypeCouples {
  const types = new Set(
    [...files].flatMap(([file, { functions }]) =>
      functions.flatMap(({ id, role }) => (role === 'signature' ? [functionKey(file, id)] : [])),
    ),
  );
  const typeOf = (file: string, ref: Ref): string | undefined => {
    const resolved = resolver.target(file, ref, false);
    return resolved?.kind === 'function' && types.has(resolved.key) ? resolved.key : undefined;
  };
  const couples: [string, string][] = [];
  const sources: { key: string; source: string }[] = [];
  for (const [file, { typedBy, typeUses, functions }] of files) {
    for (const { ref, at } of typeUses) {
      const type = typeOf(file, ref);
      if (type !== undefined) note(type, file, { reason: 'helper-type-used', at });
    }
    for (const [id, ref] of typedBy) {
      const key = functionKey(file, id);
      const type = typeOf(file, ref);
      if (type !== undefined) {
        couples.push([key, type]);
        continue;
      }
      const at = functions.find((one) => one.id === id)?.at;
      if (at) note(key, file, { reason: 'helper-type-used', at });
      for (const source of sourcesOf(file, ref, 0)) sources.push({ key, source });
    }
  }
  return { couples, sources };

  /** Where the declaration of a type may be, as far as that was not read. */
  function sourcesOf(file: string, ref: Ref, depth: number): string[] {
    const source = ref.kind === 'import' && depth < maxDepth ? resolve(file, ref.specifier) : undefined;
    if (ref.kind !== 'import' || source === undefined) return [];
    const facts = files.get(source);
    if (!facts) return [source];
    const found = facts.exports[ref.path[0] ?? ''];
    if (found) return found.kind === 'ref' ? sourcesOf(source, found.ref, depth + 1) : [];
    return facts.stars.flatMap((specifier) => sourcesOf(source, { ...ref, specifier }, depth + 1));
  }
}
