import type { NodePath } from '@babel/traverse';
import type { SqliteDriver } from '../../catalogue/sqliteDrivers';
import { childPath, childPaths } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { typeOrigin } from '../typeOrigin';

/** The name of a type of the driver, where a variable, a field or a function is declared to hold what a call gives. */
export interface DeclaredType {
  /** `Database.Statement`: what is replaced. */
  readonly path: NodePath;
  readonly to: 'AsyncDatabase' | 'AsyncStatement' | 'AsyncTransaction';
  /** An object type as its first argument, which the other type takes in a list. */
  readonly wraps: NodePath | undefined;
}

/**
 * The types that variables, fields and functions are declared with that hold what a call gives.
 * @returns undefined when one is declared with types that cannot be replaced by name
 */
export function declaredTypes(driver: SqliteDriver, holders: readonly NodePath[]): readonly DeclaredType[] | undefined {
  const all = holders.map((holder) => {
    const annotation = childPath(holder, holder.isFunction() ? 'returnType' : 'typeAnnotation');
    return annotation.isTSTypeAnnotation() ? typesIn(driver, childPath(annotation, 'typeAnnotation')) : [];
  });
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}

const naming = new WeakMap<SourceFile, Map<SqliteDriver, boolean>>();

/** Whether the file says somewhere that something is of a type of the driver. */
export function namesTypes(driver: SqliteDriver, source: SourceFile): boolean {
  const known = naming.get(source) ?? new Map<SqliteDriver, boolean>();
  naming.set(source, known);
  const before = known.get(driver);
  if (before !== undefined) return before;
  let found = false;
  visitPaths(source.program, {
    TSTypeReference: (path) => {
      found ||= driver.types[typeName(driver, childPath(path, 'typeName')) ?? ''] !== undefined;
    },
  });
  known.set(driver, found);
  return found;
}

function typesIn(driver: SqliteDriver, type: NodePath): readonly DeclaredType[] | undefined {
  if (type.isTSNullKeyword() || type.isTSUndefinedKeyword()) return [];
  if (type.isTSParenthesizedType()) return typesIn(driver, childPath(type, 'typeAnnotation'));
  if (type.isTSUnionType()) {
    const all = childPaths(type, 'types').map((one) => typesIn(driver, one));
    return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
  }
  if (!type.isTSTypeReference()) return undefined;
  const path = childPath(type, 'typeName');
  if (path.isIdentifier() && path.node.name === 'Promise') {
    const [value] = childPaths(childPath(type, 'typeParameters'), 'params');
    return value && typesIn(driver, value);
  }
  const to = driver.types[typeName(driver, path) ?? ''];
  if (to === undefined) return undefined;
  const given = childPath(type, 'typeParameters');
  const [first] = given.isTSTypeParameterInstantiation() ? childPaths(given, 'params') : [];
  const isList = first?.isTSTupleType() || first?.isTSArrayType() || first?.isTSUnknownKeyword();
  if (to !== 'AsyncStatement' || !first || isList) return [{ path, to, wraps: undefined }];
  return first.isTSTypeLiteral() ? [{ path, to, wraps: first }] : undefined;
}

/** What the driver calls a type: `Database` of `Database.Database`, of `import { Database }` and of `DB` that stands for it. */
function typeName({ module }: SqliteDriver, path: NodePath): string | undefined {
  const origin = typeOrigin(path);
  return origin?.module === module && origin.path.length === 1 ? origin.path[0] : undefined;
}
