import type { NodePath } from '@babel/traverse';
import type { ExportedDatabase, SharedDatabase } from '../../plan/sharedDatabase';
import type { SourceFile } from '../../source/SourceFile';
import type { ApiIndex } from '../apiIndex';
import { exportPaths } from '../exportPaths';
import { isExported } from '../isExported';
import { findModuleUses } from '../findModuleUses';
import { normalizeSpecifier } from '../moduleSpecifier';
import { databaseTypeOf } from './sharedEntries';
import { declaredId } from '../declaredId';

/** An export with the file that opens the database. */
export interface DatabaseExport extends ExportedDatabase {
  readonly from: string;
}

/**
 * Finds the databases, statements and transactions that a file exports: its own ones, and those that it passes on.
 *
 * @param index with entries for `imported`
 * @param imported what the file gets from others
 */
export function exportedDatabases(
  source: SourceFile,
  index: ApiIndex,
  imported: readonly SharedDatabase[],
): DatabaseExport[] {
  const { uses } = findModuleUses(source, index);
  const own = uses.flatMap(
    ({ root, exportPath, expression, kind, binding, openField, isMethod = false }): DatabaseExport[] => {
      if (kind !== 'value') return [];
      if (openField !== undefined && exportPath.length === 0) {
        const { type, from = source.file } = databaseTypeOf(root.module) ?? {};
        return type === undefined
          ? []
          : inObjects(expression, openField, isMethod).map((one) => ({ ...one, type, from }));
      }
      const found =
        root.kind === 'instance' && exportPath.length === 0
          ? { ...databaseTypeOf(root.module), isCalled: false }
          : imported.find((one) => one.takes === undefined && isSame(one, root.specifier, exportPath));
      const { type } = found ?? {};
      if (!found || type === undefined) return [];
      return exportPaths(expression, binding?.name).flatMap((one) => ({
        ...one,
        type,
        isCalled: one.isCalled || found.isCalled,
        ...(root.isDeclared && { isDeclared: true }),
        from: found.from ?? source.file,
      }));
    },
  );
  const derived = uses.flatMap(({ root, exportPath, expression, call }): DatabaseExport[] => {
    const home = expression.key === 'superClass' ? expression.parentPath : undefined;
    if (!home?.isClass() && !call) return [];
    return imported.flatMap((one) => {
      const { field, isCalled, type, from } = one;
      if (field === undefined || !isSame(one, root.specifier, exportPath)) return [];
      const found = home?.isClass()
        ? ofObjects(home as NodePath, field, isCalled)
        : ofObject(call as NodePath, field, isCalled);
      return found.map((each) => ({ ...each, type, from, ...(one.isResult && { isResult: one.isResult }) }));
    });
  });
  const all = [
    ...own,
    ...derived,
    ...source.program.get('body').flatMap((statement) => passedOn(statement as NodePath, imported)),
  ];
  return [...new Map(all.map((one) => [JSON.stringify([one.path, one.type, one.isCalled, one.field]), one])).values()];
}

type Found = Omit<DatabaseExport, 'type' | 'from'>;

/** Under which names a class leaves the file that puts a value into a field of its objects, and the objects that the file makes of it. */
function inObjects(value: NodePath, field: string, isMethod: boolean): Found[] {
  const home = value.findParent((parent) => parent.isClass());
  if (!home?.isClass()) return [];
  return ofObjects(home as NodePath, field, isMethod);
}

function ofObjects(home: NodePath, field: string, isMethod: boolean): Found[] {
  const ofClass = (path: readonly string[]): Found => ({ path, isCalled: isMethod, field });
  if (home.parentPath?.isExportDefaultDeclaration()) return [ofClass([])];
  if (home.isClassExpression() && !home.parentPath?.isVariableDeclarator())
    return wholePaths(home, undefined).map(ofClass);
  const name = declaredId(home)?.name;
  const binding = name === undefined ? undefined : home.parentPath?.scope.getBinding(name);
  if (!binding || name === undefined) return [];
  return [
    ...(isExported(binding) ? [ofClass([name])] : []),
    ...binding.referencePaths.flatMap((reference): Found[] => {
      const made = reference.parentPath;
      if (!made?.isNewExpression() || reference.key !== 'callee') return wholePaths(reference, name).map(ofClass);
      return ofObject(made as NodePath, field, isMethod);
    }),
  ];
}

/** Under which names an object leaves the file that has a value in a field. */
function ofObject(made: NodePath, field: string, isMethod: boolean): Found[] {
  return exportPaths(made, undefined).flatMap(({ path, isCalled, field: member }): Found[] => {
    if (member !== undefined) return [];
    return [
      isCalled ? { path, isCalled: isMethod, field } : { path: [...path, ...field.split('.')], isCalled: isMethod },
    ];
  });
}

function wholePaths(value: NodePath, name: string | undefined): (readonly string[])[] {
  return exportPaths(value, name).flatMap(({ path, isCalled, field }) =>
    isCalled || field !== undefined ? [] : [path],
  );
}

function isSame({ specifier, path }: SharedDatabase, other: string, otherPath: readonly string[]): boolean {
  return (
    normalizeSpecifier(specifier) === normalizeSpecifier(other) &&
    path.length === otherPath.length &&
    path.every((name, i) => name === otherPath[i])
  );
}

/** `export { db as other } from './db'`, `export * from './db'`, `export * as store from './db'`. */
function passedOn(statement: NodePath, imported: readonly SharedDatabase[]): DatabaseExport[] {
  if (!statement.isExportNamedDeclaration() && !statement.isExportAllDeclaration()) return [];
  const specifier = statement.node.source?.value;
  const there = imported.filter((one) => one.specifier === specifier);
  if (statement.isExportAllDeclaration())
    return there.filter(({ path, isDefault }) => path.length > 0 && isDefault === undefined);
  return statement.node.specifiers.flatMap((one) => {
    const { exported } = one;
    const name = exported.type === 'Identifier' ? exported.name : exported.value;
    const front = name === 'default' ? [] : [name];
    const under = ({ isDefault: _isDefault, ...each }: SharedDatabase, rest: readonly string[]): DatabaseExport => ({
      ...each,
      path: [...front, ...rest],
      ...(name === 'default' && { isDefault: true }),
    });
    if (one.type !== 'ExportSpecifier') return there.map((each) => under(each, each.path));
    const { local } = one;
    const from = local.name;
    return there.flatMap((each) => {
      const isNamed = from !== 'default' && each.isDefault === undefined;
      const isWhole = from === 'default' && (each.isDefault ?? each.path.length === 0);
      const rest = isWhole ? each.path : isNamed ? tailOf(each.path, from) : undefined;
      return rest ? [under(each, rest)] : [];
    });
  });
}

function tailOf([first, ...rest]: readonly string[], name: string): readonly string[] | undefined {
  return first === name ? rest : undefined;
}
