import { type SharedFamily, sharedFamilies } from '../../catalogue/sharedFamilies';
import { driverOf } from '../../catalogue/sqliteDrivers';
import type { ApiEntry } from '../../catalogue/types';
import type { DatabaseGroup, ReceivedDatabase, SharedDatabase } from '../../plan/sharedDatabase';

/** Texts of which a file that makes what others could get has at least one, if one of these transforms runs. */
export function sharedNeedles(transforms: readonly string[]): readonly string[] {
  return sharedFamilies.filter(({ transform }) => transforms.includes(transform)).flatMap(({ needles }) => needles);
}

function familyOf(type: string): SharedFamily | undefined {
  return sharedFamilies.find(({ types }) => types.includes(type));
}

const separator = ' of ';

/** The name for what is of a type of a driver and comes from another file. */
export function sharedType(type: string, from: string): string {
  return `${type}${separator}${from}`;
}

/** What `sharedType` was made of; undefined for what is no database, statement or transaction. */
export function databaseTypeOf(
  module: string,
): { readonly type: string; readonly from: string | undefined } | undefined {
  const [type = '', ...from] = module.split(separator);
  return familyOf(type) ? { type, from: from.length > 0 ? from.join(separator) : undefined } : undefined;
}

/**
 * The catalogue's entries for what a file does with databases that come from other files: they block.
 * @param groups what moves together; all others stay as they are
 */
export function sharedDatabaseEntries(
  databases: readonly SharedDatabase[],
  groups: readonly DatabaseGroup[],
  received: readonly ReceivedDatabase[] = [],
): readonly ApiEntry[] {
  const groupOf = ({ type, from }: Pick<SharedDatabase, 'type' | 'from'>): DatabaseGroup | undefined =>
    driverOf(type) && groups.find((group) => group.from === from);
  const given = databases.filter(({ takes }) => takes === undefined);
  const origins = new Map(
    [...given, ...received].map((one) => [JSON.stringify([familyOf(one.type)?.types, one.from]), one]),
  );
  return [
    ...given.flatMap(({ specifier, path, type, isCalled, field, from }) =>
      field !== undefined
        ? ofObjects(specifier, path, type, field, isCalled, from, groupOf({ type, from }))
        : isCalled
          ? [giver(specifier, path, type, from)]
          : entriesOf(type).map((entry) => sharedEntry(entry, type, specifier, path, from, groupOf({ type, from }))),
    ),
    // A class that also holds what it is given says what its objects are.
    ...databases.flatMap(({ specifier, path, takes }) => (takes === undefined ? [] : [taker(specifier, path)])),
    ...[...origins.values()].flatMap(({ type, from }) =>
      (familyOf(type)?.types ?? []).flatMap((kind) =>
        entriesOf(kind).map((entry) =>
          sharedEntry(entry, kind, sharedType(kind, from), [], from, groupOf({ type, from })),
        ),
      ),
    ),
  ];
}

/** What keeps databases in another file, in a sentence. */
export function keptBy(stays: string): string {
  return `All that is done with it moves together, and ${stays} has to stay synchronous.`;
}

function entriesOf(type: string): readonly ApiEntry[] {
  return (familyOf(type)?.entries ?? []).filter(({ modules }) => modules.includes(type));
}

function sharedEntry(
  entry: ApiEntry,
  type: string,
  module: string,
  path: readonly string[],
  from: string,
  group?: DatabaseGroup,
): ApiEntry {
  const { returns } = entry;
  const { refuse = 'database-shared', hint = '' } = familyOf(type) ?? {};
  return {
    ...entry,
    modules: [module],
    path: [...path, ...entry.path],
    ...(returns !== undefined && { returns: sharedType(returns, from) }),
    variants:
      group && group.stays === undefined
        ? entry.variants
        : [{ refuse, hint: `It comes from ${from}. ${group?.stays === undefined ? hint : keptBy(group.stays)}` }],
  };
}

/** A class that opens a database shows in its own file what it does; its objects hand out the database. */
function ofObjects(
  module: string,
  path: readonly string[],
  type: string,
  field: string,
  isCalled: boolean,
  from: string,
  group: DatabaseGroup | undefined,
): readonly ApiEntry[] {
  const returns = objectType({ specifier: module, path });
  return [
    { ...giver(module, path, type, from), constructed: true, returns },
    ...(isCalled
      ? [giver(returns, field.split('.'), type, from)]
      : entriesOf(type).map((entry) => sharedEntry(entry, type, returns, field.split('.'), from, group))),
  ];
}

/** The name for objects of a class that comes from another file. */
export function objectType({ specifier, path }: Pick<SharedDatabase, 'specifier' | 'path'>): string {
  return `object of ${[specifier, ...path].join('#')}`;
}

/** A function or a class that is given a database does nothing by its name. */
function taker(module: string, path: readonly string[]): ApiEntry {
  const { returns: _returns, ...entry } = giver(module, path, '', '');
  return { ...entry, constructed: true };
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
