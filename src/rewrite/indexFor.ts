import { type ApiIndex, createApiIndex } from '../analysis/apiIndex';
import { normalizeSpecifier } from '../analysis/moduleSpecifier';
import { entriesIn } from '../analysis/ownModules';
import { sharedDatabaseEntries, sharedType } from '../analysis/sqlite/sharedEntries';
import { catalogue } from '../catalogue';
import type { OwnCatalogue } from '../catalogue/ownCatalogue';
import type { DatabaseGroup, ReceivedDatabase, SharedDatabase } from '../plan/sharedDatabase';
import type { SourceFile } from '../source/SourceFile';

let shared: ApiIndex | undefined;
const byCatalogue = new WeakMap<OwnCatalogue, Map<string, ApiIndex>>();

/** The index of all APIs that a file may use: the built-in ones, after those of the user, which win, and those of databases of other files. */
export function indexFor(
  source: SourceFile,
  file: string,
  own: OwnCatalogue | undefined,
  databases: readonly SharedDatabase[] = [],
  groups: readonly DatabaseGroup[] = [],
  received: readonly ReceivedDatabase[] = [],
): ApiIndex {
  if (databases.length + received.length > 0) {
    const entries = own ? entriesIn(source, file, own.entries) : [];
    const values = new Set(
      databases.flatMap(({ specifier, path, isCalled, field, takes }) =>
        isCalled || field !== undefined || takes !== undefined ? [] : [keyOf(specifier, path)],
      ),
    );
    const classes = new Set(
      databases.flatMap(({ specifier, path, field, takes }) =>
        field === undefined && takes === undefined ? [] : [keyOf(specifier, path)],
      ),
    );
    return {
      ...createApiIndex([...entries, ...sharedDatabaseEntries(databases, groups, received), ...catalogue]),
      isClass: (module, path) => classes.has(keyOf(module, path)),
      isValue: (module, path) => values.has(keyOf(module, path)),
      received: received.flatMap(({ start, index, type, from, member, isInherited }) =>
        isInherited
          ? []
          : [{ start, index, returned: sharedType(type, from), ...(member !== undefined && { member }) }],
      ),
    };
  }
  if (!own || own.entries.length === 0) return (shared ??= createApiIndex(catalogue));
  const entries = entriesIn(source, file, own.entries);
  // What differs from file to file is only how own modules are imported.
  const key = JSON.stringify(
    entries.map(({ modules, variants }) => [modules, variants.map(({ form }) => form?.names)]),
  );
  let known = byCatalogue.get(own);
  if (!known) byCatalogue.set(own, (known = new Map()));
  let index = known.get(key);
  if (!index) known.set(key, (index = createApiIndex([...entries, ...catalogue])));
  return index;
}

function keyOf(specifier: string, path: readonly string[]): string {
  return [normalizeSpecifier(specifier), ...path].join('\0');
}
