import { driverOf } from './sqliteDrivers';
import { sqliteEntries } from './sqlite';
import type { ApiEntry } from './types';

/** A database, a statement or a transaction that a file exports, or a function that gives one. */
export interface ExportedDatabase {
  /** From the module to it; `[]` for a default export, and for `module.exports`. */
  readonly path: readonly string[];
  /** What it is, by the name that the catalogue has for it, such as `better-sqlite3.Database`. */
  readonly type: string;
  /** It is what a function gives. */
  readonly isCalled: boolean;
}

/** The same as a file sees it that imports it. */
export interface SharedDatabase extends ExportedDatabase {
  /** As the file writes it. */
  readonly specifier: string;
  /** The file that opens the database, for reports. */
  readonly from: string;
}

const separator = ' of ';

/** The name for what is of a type of a driver and comes from another file. */
function sharedType(type: string, from: string): string {
  return `${type}${separator}${from}`;
}

/** What `sharedType` was made of; undefined for what is no database, statement or transaction. */
export function databaseTypeOf(
  module: string,
): { readonly type: string; readonly from: string | undefined } | undefined {
  const [type = '', ...from] = module.split(separator);
  const isOfDriver = driverOf(type)?.kinds[type] !== undefined;
  return isOfDriver ? { type, from: from.length > 0 ? from.join(separator) : undefined } : undefined;
}

/** The catalogue's entries for what a file does with databases that come from other files: they block, and stay as they are. */
export function sharedDatabaseEntries(databases: readonly SharedDatabase[]): readonly ApiEntry[] {
  const origins = new Map(databases.map((one) => [JSON.stringify([driverOf(one.type)?.module, one.from]), one]));
  return [
    ...databases.flatMap(({ specifier, path, type, isCalled, from }) =>
      isCalled
        ? [giver(specifier, path, type, from)]
        : entriesOf(type).map((entry) => sharedEntry(entry, specifier, path, from)),
    ),
    ...[...origins.values()].flatMap(({ type, from }) =>
      Object.keys(driverOf(type)?.kinds ?? {}).flatMap((kind) =>
        entriesOf(kind).map((entry) => sharedEntry(entry, sharedType(kind, from), [], from)),
      ),
    ),
  ];
}

function entriesOf(type: string): readonly ApiEntry[] {
  return sqliteEntries.filter(({ modules }) => modules.includes(type));
}

function sharedEntry(entry: ApiEntry, module: string, path: readonly string[], from: string): ApiEntry {
  const { returns } = entry;
  return {
    ...entry,
    modules: [module],
    path: [...path, ...entry.path],
    ...(returns !== undefined && { returns: sharedType(returns, from) }),
    variants: [
      {
        refuse: 'database-shared',
        hint: `It comes from ${from}. Keep the database in that file, and export async functions that use it.`,
      },
    ],
  };
}

/** A function that gives a database blocks for what it does itself, which its own file shows. */
function giver(module: string, path: readonly string[], type: string, from: string): ApiEntry {
  return {
    api: path.join('.'),
    transform: 'sqlite-sync-to-async',
    cost: 'io',
    effects: ['reads'],
    modules: [module],
    path,
    returns: sharedType(type, from),
    blocksWhen: [{ any: [] }],
    variants: [{ refuse: 'database-shared' }],
  };
}
