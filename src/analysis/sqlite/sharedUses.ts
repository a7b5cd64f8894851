import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { driverOf, type SqliteDriver } from '../../catalogue/sqliteDrivers';
import type { ReceivedDatabase, SharedDatabase } from '../../plan/sharedDatabase';
import type { PlanOptions } from '../../plan/types';
import { childPath, childPaths, staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { leavesByExport } from '../leavesByExport';
import { normalizeSpecifier } from '../moduleSpecifier';
import { objectType } from './sharedEntries';
import type { ModuleBinding, ModuleUse, ModuleUses } from '../moduleUses';

/** The databases of one file that another one uses, of one driver. */
export interface SharedGroup {
  readonly driver: SqliteDriver;
  readonly from: string;
  readonly shared: readonly SharedDatabase[];
  /** What its functions are given of them. */
  readonly received: readonly ReceivedDatabase[];
}

/** The groups that a file gets databases of, as far as these move. */
export function sharedGroups({
  sharedDatabases = [],
  receivedDatabases = [],
  databaseGroups = [],
}: Pick<PlanOptions, 'sharedDatabases' | 'receivedDatabases' | 'databaseGroups'>): SharedGroup[] {
  const groups = new Map<string, { -readonly [Key in keyof SharedGroup]: SharedGroup[Key] }>();
  const groupOf = ({ type, from }: Pick<SharedDatabase, 'type' | 'from'>): SharedGroup | undefined => {
    const driver = driverOf(type);
    const isMoving = databaseGroups.some((group) => group.from === from && group.stays === undefined);
    if (!driver || !isMoving) return undefined;
    const key = `${driver.module} ${from}`;
    const group = groups.get(key) ?? { driver, from, shared: [], received: [] };
    groups.set(key, group);
    return group;
  };
  for (const one of sharedDatabases) (groupOf(one)?.shared as SharedDatabase[] | undefined)?.push(one);
  for (const one of receivedDatabases) (groupOf(one)?.received as ReceivedDatabase[] | undefined)?.push(one);
  return [...groups.values()];
}

/** One use of what another file shares. */
export interface SharedUse {
  readonly use: ModuleUse;
  /** What the method is called on; undefined for a function that gives a database. */
  readonly type: string | undefined;
  readonly method: string;
}

/** What a file does with what another one shares. */
export interface SharedUses {
  readonly uses: readonly SharedUse[];
  /** Where it gets at it in a way that cannot be followed. */
  readonly unclear: NodePath | undefined;
}

/** Finds what a file does with the databases of a group, by the names that it imports them under. */
export function sharedUses(source: SourceFile, all: ModuleUses, shared: readonly SharedDatabase[]): SharedUses {
  const uses: SharedUse[] = [];
  let unclear = unseenLoad(source, all, new Set(shared.map(({ specifier }) => specifier)));
  for (const use of all.uses) {
    for (const one of shared) {
      const way =
        one.takes === undefined ? (one.field === undefined ? wayTo(use, one) : wayToField(use, one)) : undefined;
      if (way === 'unclear') unclear ??= use.expression;
      if (typeof way === 'object') uses.push(way);
    }
  }
  return { uses, unclear: unclear ?? strayRead(source, all, shared) };
}

/** How a use leads to what objects of a class of another file hold. */
function wayToField(
  { root, exportPath, kind, ...use }: ModuleUse,
  one: SharedDatabase,
): SharedUse | 'unclear' | undefined {
  const way = one.field?.split('.') ?? [];
  const rest = exportPath.slice(way.length);
  if (root.kind !== 'instance' || root.module !== objectType(one)) return undefined;
  // What is done with the objects of a class is looked for in all files.
  if (exportPath.length < way.length && one.isResult && kind === 'value' && !leavesByExport(use.expression))
    return 'unclear';
  if (way.some((name, i) => name !== exportPath[i])) return undefined;
  const found = { ...use, root, exportPath, kind };
  if (!one.isCalled) return { use: found, type: one.type, method: rest.join('.') };
  if (rest.length > 0) return 'unclear';
  return kind === 'call' ? { use: found, type: undefined, method: '' } : { use: found, type: one.type, method: '' };
}

/** Where a field with a database is read of an object of which nothing is known. */
function strayRead(
  { program }: SourceFile,
  { bindings, uses, followed: known }: ModuleUses,
  shared: readonly SharedDatabase[],
): NodePath | undefined {
  const fields = new Set(shared.flatMap(({ field }) => field?.split('.') ?? []));
  if (fields.size === 0) return undefined;
  const followed = new Set<Node>([...known, ...bindings.map(({ path }) => path.node)]);
  for (const { expression } of uses) {
    for (let at = expression; at.isMemberExpression() || at.isOptionalMemberExpression(); at = childPath(at, 'object'))
      followed.add(at.node);
  }
  let found: NodePath | undefined;
  const note = (path: NodePath, object: NodePath): void => {
    if (fields.has(staticKey(path.node) ?? '') && !followed.has(path.node) && !isKnownToBeOther(object)) found ??= path;
  };
  visitPaths(program, {
    MemberExpression: (member) => note(member as NodePath, childPath(member, 'object')),
    OptionalMemberExpression: (member) => note(member as NodePath, childPath(member, 'object')),
    ObjectPattern(pattern) {
      const { parentPath } = pattern;
      const init = parentPath.isVariableDeclarator() ? childPath(parentPath, 'init') : (pattern as NodePath);
      for (const property of childPaths(pattern, 'properties')) note(property, init);
    },
  });
  return found;
}

/** A module, `this` of a class that extends none of another file. */
function isKnownToBeOther(object: NodePath): boolean {
  if (object.isMetaProperty()) return true;
  if (object.isThisExpression()) return true;
  if (!object.isIdentifier()) return false;
  const { name } = object.node;
  const binding = object.scope.getBinding(name);
  return binding ? binding.kind === 'module' : /^(?:process|module|exports)$/.test(name);
}

/** Whether a use is of something else that the module exports, under a name that is a method of the database too. */
export function isOtherExport(use: ModuleUse, api: string, shared: readonly SharedDatabase[]): boolean {
  const own = shared.filter((one) => one.takes === undefined && isOf(use, one) && api.startsWith(one.type));
  return own.length > 0 && own.every((one) => wayTo(use, one) === undefined);
}

function isOf({ root }: ModuleUse, { specifier }: SharedDatabase): boolean {
  return root.kind !== 'instance' && normalizeSpecifier(root.specifier) === normalizeSpecifier(specifier);
}

/** How a use leads to what another file shares; `unclear` where it may get at it in a way that cannot be followed. */
export function wayTo(use: ModuleUse, one: SharedDatabase): SharedUse | 'unclear' | undefined {
  const { path, isDefault, isCalled, type, field } = one;
  if (!isOf(use, one) || field !== undefined) return undefined;
  const first = firstBinding(use.binding);
  const isWhole = path.length === 0 || isDefault === true;
  // `import { close } from './db'` is not the `close` of a default export.
  if (isWhole && first?.shape === 'named') return undefined;
  if (isWhole && first?.shape === 'namespace') {
    const member = use.reference?.parentPath;
    const isByName =
      member?.isMemberExpression() && use.reference?.key === 'object' && staticKey(member.node) === 'default';
    if (!isByName) return isDefault && use.exportPath.length > 0 ? undefined : 'unclear';
  }
  const isPrefix = path.every((name, i) => i >= use.exportPath.length || name === use.exportPath[i]);
  if (!isPrefix) return undefined;
  // What a default export is when it is required hangs on who compiles it.
  if (isDefault && use.root.kind !== 'import') return 'unclear';
  if (use.exportPath.length < path.length) return use.kind === 'test' ? undefined : 'unclear';
  const rest = use.exportPath.slice(path.length);
  if (declaresType(use.binding)) return 'unclear';
  if (!isCalled) return { use, type, method: rest.join('.') };
  if (rest.length > 0) return 'unclear';
  return use.kind === 'call' ? { use, type: undefined, method: '' } : { use, type, method: '' };
}

/** The binding of the import that a name was taken from. */
function firstBinding(binding: ModuleBinding | undefined): ModuleBinding | undefined {
  return binding?.parent ? firstBinding(binding.parent) : binding;
}

/** `const conn: Database = db` */
function declaresType(binding: ModuleBinding | undefined): boolean {
  if (!binding) return false;
  const { path, parent } = binding;
  const target = path.isVariableDeclarator() ? childPath(path, 'id') : undefined;
  return (target?.isIdentifier() && Boolean(target.node.typeAnnotation)) || declaresType(parent);
}

/** The place at which a module is loaded, or named, in a way that is not followed to what is done with it. */
function unseenLoad(
  { program }: SourceFile,
  { roots }: ModuleUses,
  specifiers: ReadonlySet<string>,
): NodePath | undefined {
  const followed = new Set(
    roots.flatMap(({ literal, kind, path }) =>
      kind !== 'dynamic-import' || path.parentPath?.isAwaitExpression() ? literal : [],
    ),
  );
  let found: NodePath | undefined;
  visitPaths(program, {
    StringLiteral(literal) {
      if (found || !specifiers.has(literal.node.value) || followed.has(literal.node)) return;
      const parent = literal.parentPath;
      const isSeen =
        parent.isImportDeclaration() ||
        parent.isExportDeclaration() ||
        parent.isTSImportType() ||
        parent.isTSLiteralType();
      if (!isSeen) found = literal as NodePath;
    },
  });
  return found;
}
