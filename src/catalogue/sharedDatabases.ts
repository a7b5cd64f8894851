import { storeEntries, storeType } from './packages/stores';
import { wrapperEntries } from './packages/wrappers';
import { sqliteDrivers } from './sqliteDrivers';
import { sqliteEntries } from './sqlite';
import type { ApiEntry } from './types';

/** Values that block in what is done with them, and that files hand to each other. */
interface Family {
  readonly types: readonly string[];
  readonly entries: readonly ApiEntry[];
  readonly transform: string;
  readonly refuse: string;
  readonly hint: string;
  /** Texts of which a file that makes one has at least one. */
  readonly needles: readonly string[];
}

const families: readonly Family[] = [
  ...sqliteDrivers.map(({ module, kinds }) => ({
    types: Object.keys(kinds),
    entries: sqliteEntries,
    transform: 'sqlite-sync-to-async',
    refuse: 'database-shared',
    hint: 'Keep the database in that file, and export async functions that use it.',
    needles: module === 'sqlite' ? ['node:sqlite', 'DatabaseSync'] : [module],
  })),
  ...[
    { types: [storeType], entries: storeEntries, needles: ['LowSync', 'JSONFileSyncPreset'] },
    { types: ['lowdb()'], entries: storeEntries, needles: ['lowdb'] },
    { types: ['sync-mysql()'], entries: wrapperEntries, needles: ['sync-mysql'] },
    { types: ['pg-native()'], entries: wrapperEntries, needles: ['pg-native'] },
  ].map((one) => ({
    ...one,
    transform: 'package-sync-to-async',
    refuse: 'sync-instance',
    hint: 'Keep it in that file, and export async functions that use it.',
  })),
];

/** Texts of which a file that makes what others could get has at least one, if one of these transforms runs. */
export function sharedNeedles(transforms: readonly string[]): readonly string[] {
  return families.filter(({ transform }) => transforms.includes(transform)).flatMap(({ needles }) => needles);
}

function familyOf(type: string): Family | undefined {
  return families.find(({ types }) => types.includes(type));
}

/** A database, a statement or a transaction that a file exports, or a function that gives one. */
export interface ExportedDatabase {
  /** From the module to it; `[]` for a default export, and for `module.exports`. */
  readonly path: readonly string[];
  /** What it is, by the name that the catalogue has for it, such as `better-sqlite3.Database`. */
  readonly type: string;
  /** It is what a function gives. */
  readonly isCalled: boolean;
  /** The path leads to a class, whose objects have it in this field. */
  readonly field?: string;
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
  return familyOf(type) ? { type, from: from.length > 0 ? from.join(separator) : undefined } : undefined;
}

/** The catalogue's entries for what a file does with databases that come from other files: they block, and stay as they are. */
export function sharedDatabaseEntries(databases: readonly SharedDatabase[]): readonly ApiEntry[] {
  const origins = new Map(databases.map((one) => [JSON.stringify([familyOf(one.type)?.types, one.from]), one]));
  return [
    ...databases.flatMap(({ specifier, path, type, isCalled, field, from }) =>
      field !== undefined
        ? ofObjects(specifier, path, type, field, from)
        : isCalled
          ? [giver(specifier, path, type, from)]
          : entriesOf(type).map((entry) => sharedEntry(entry, type, specifier, path, from)),
    ),
    ...[...origins.values()].flatMap(({ type, from }) =>
      (familyOf(type)?.types ?? []).flatMap((kind) =>
        entriesOf(kind).map((entry) => sharedEntry(entry, kind, sharedType(kind, from), [], from)),
      ),
    ),
  ];
}

function entriesOf(type: string): readonly ApiEntry[] {
  return (familyOf(type)?.entries ?? []).filter(({ modules }) => modules.includes(type));
}

function sharedEntry(entry: ApiEntry, type: string, module: string, path: readonly string[], from: string): ApiEntry {
  const { returns } = entry;
  const { refuse = 'database-shared', hint = '' } = familyOf(type) ?? {};
  return {
    ...entry,
    modules: [module],
    path: [...path, ...entry.path],
    ...(returns !== undefined && { returns: sharedType(returns, from) }),
    variants: [
      {
        refuse,
        hint: `It comes from ${from}. ${hint}`,
      },
    ],
  };
}

/** A class that opens a database shows in its own file what it does; its objects hand out the database. */
function ofObjects(
  module: string,
  path: readonly string[],
  type: string,
  field: string,
  from: string,
): readonly ApiEntry[] {
  const returns = `object of ${path.join('.')}${separator}${from}`;
  return [
    { ...giver(module, path, type, from), constructed: true, returns },
    ...entriesOf(type).map((entry) => sharedEntry(entry, type, returns, [field], from)),
  ];
}

/** A function that gives a database blocks for what it does itself, which its own file shows. */
function giver(module: string, path: readonly string[], type: string, from: string): ApiEntry {
  return {
    api: path.join('.'),
    transform: familyOf(type)?.transform ?? 'sqlite-sync-to-async',
    cost: 'io',
    effects: ['reads'],
    modules: [module],
    path,
    returns: sharedType(type, from),
    blocksWhen: [{ any: [] }],
    variants: [{ refuse: 'database-shared' }],
  };
}
