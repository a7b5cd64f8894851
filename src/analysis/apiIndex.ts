import type { ApiEntry } from '../catalogue/types';
import { driverOf } from '../catalogue/sqliteDrivers';
import type { ModuleQuery } from './findModuleUses';

/** The catalogue, by module and export path. */
export interface ApiIndex extends ModuleQuery {
  /** The entry of an export, if it is a blocking API. */
  entry(module: string, exportPath: readonly string[]): ApiEntry | undefined;
  /** Modules that have an API; others are followed for the names that rewritings need. */
  readonly apiModules: ReadonlySet<string>;
  /** Whether a word is the name of an API or of a transform. */
  isKnownName(word: string): boolean;
}

/** Modules that rewritings import from: followed too, so that names that are there already get reused. */
const twinModules = ['util', 'timers/promises', 'child_process', 'events', 'assert', 'assert/strict'];

/** Builds the index of the entries; of entries with the same name in one module the first counts. */
export function createApiIndex(entries: readonly ApiEntry[]): ApiIndex {
  const byKey = new Map<string, ApiEntry>();
  const prefixes = new Set<string>();
  const modules = new Set<string>(twinModules);
  const apiModules = new Set<string>();
  const globals = new Set<string>();
  const names = new Set<string>();
  const typed = new Set<string>();
  for (const entry of entries) {
    names.add(entry.api).add(entry.transform);
    for (const module of entry.modules) {
      const key = keyOf(module, entry.path);
      if (!byKey.has(key)) byKey.set(key, entry);
      for (let i = 0; i <= entry.path.length; i += 1) prefixes.add(keyOf(module, entry.path.slice(0, i)));
      if (module === 'global') globals.add(entry.path[0] ?? '');
      else apiModules.add(module);
      if (entry.constructed && entry.returns !== undefined) typed.add(module);
    }
    for (const variant of entry.variants) {
      for (const name of Object.values(variant.form?.names ?? {})) {
        if ('module' in name && name.module !== '$same') modules.add(name.module);
      }
    }
  }
  for (const module of apiModules) modules.add(module);
  const typeOf = (module: string, path: readonly string[]): string | undefined => {
    const entry = byKey.get(keyOf(module, path));
    if (entry?.constructed) return entry.returns;
    // A driver has types for what its class makes, and what that makes.
    const name = [module, ...path].join('.');
    return path.length > 0 && driverOf(name) ? name : undefined;
  };
  return {
    modules,
    apiModules,
    globals,
    entry: (module, path) => byKey.get(keyOf(module, path)),
    isApi: (module, path) => byKey.has(keyOf(module, path)),
    isPrefix: (module, path) => prefixes.has(keyOf(module, path)),
    returns: (module, path) => byKey.get(keyOf(module, path))?.returns,
    types: { modules: typed, of: typeOf },
    unseen: (found) => typesOfDriver(found.find((module) => driverOf(module)?.module === module)),
    isKnownName: (word) => names.has(word),
  };
}

function keyOf(module: string, path: readonly string[]): string {
  return [module, ...path].join('\0');
}

/** What the values of a driver are called. */
export function typesOfDriver(
  module: string | undefined,
): { readonly database: string; readonly statement: string } | undefined {
  const kinds = Object.entries((module === undefined ? undefined : driverOf(module)?.kinds) ?? {});
  const [database] = kinds.find(([, kind]) => kind === 'database') ?? [];
  const [statement] = kinds.find(([, kind]) => kind === 'statement') ?? [];
  return database !== undefined && statement !== undefined ? { database, statement } : undefined;
}
