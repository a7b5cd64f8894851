import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { type ExportPath, exportPaths } from '../exportPaths';
import type { ImportOrigin } from '../importOrigin';
import { isExported } from '../isExported';
import { callableAt } from '../parameterAt';
import { inheritedFrom, namesOfCallable } from './handedOver';
import { declaredId } from '../declaredId';

/** A function or a class that a file exports: where it starts, and all names that it has for other files. */
export interface Receiver {
  readonly start: number;
  readonly exports: readonly ExportPath[];
  /** For a class without constructor: what it extends, which is given what it is given. */
  readonly base: { readonly start: number } | ImportOrigin | undefined;
}

/** Finds the function or the class that a file exports under a path, or that starts at an offset, or the imports that it may pass on under it. */
export function receiverOf(source: SourceFile, path: readonly string[] | number): Receiver | readonly ImportOrigin[] {
  if (typeof path === 'number') {
    const callable = callableAt(source, path);
    return callable ? receiver(callable) : { start: path, exports: [], base: undefined };
  }
  const statements = childPaths(source.program as NodePath, 'body');
  for (const callable of statements.flatMap(callablesOf)) {
    if (exportsOf(callable).some((one) => isSame(one.path, path))) return receiver(callable);
  }
  return statements.flatMap((statement) => passedOn(statement, path));
}

function receiver(callable: NodePath): Receiver {
  return {
    start: span(callable.node).start,
    exports: exportsOf(callable),
    base: inheritedFrom(callable),
  };
}

/** Functions and classes that a statement at top level makes. */
function callablesOf(statement: NodePath): NodePath[] {
  if (statement.isExportNamedDeclaration() || statement.isExportDefaultDeclaration()) {
    const declaration = childPath(statement, 'declaration');
    if (!(declaration.node as unknown)) return [];
    return declaration.isFunction() || declaration.isClass() ? [declaration] : callablesOf(declaration);
  }
  if (statement.isFunctionDeclaration() || statement.isClassDeclaration()) return [statement as NodePath];
  if (statement.isVariableDeclaration())
    return childPaths(statement, 'declarations').flatMap((one) => {
      const init = childPath(one, 'init');
      return init.isFunction() || init.isClass() ? [init] : [];
    });
  const assignment = statement.isExpressionStatement() ? childPath(statement, 'expression') : undefined;
  const right = assignment?.isAssignmentExpression() ? childPath(assignment, 'right') : undefined;
  return right?.isFunction() || right?.isClass() ? [right] : [];
}

function exportsOf(callable: NodePath): ExportPath[] {
  return allExportsOf(callable).filter(({ isCalled, field }) => !isCalled && field === undefined);
}

function allExportsOf(callable: NodePath): ExportPath[] {
  const names = namesOfCallable(callable);
  if (callable.parentPath?.isExportDefaultDeclaration())
    return [{ path: [], isCalled: false, isDefault: true }, ...names.flatMap((name) => exportPaths(name, undefined))];
  const declared = declaredId(callable)?.name;
  const binding = declared === undefined ? undefined : callable.parentPath?.scope.getBinding(declared);
  const own = binding && isExported(binding) && declared !== undefined ? [{ path: [declared], isCalled: false }] : [];
  const isValue = callable.isExpression() && !callable.parentPath?.isVariableDeclarator();
  return [
    ...own,
    ...names.flatMap((name) => (name.isExportNamedDeclaration() ? [] : exportPaths(name, undefined))),
    ...(isValue ? exportPaths(callable, undefined) : []),
  ];
}

/** `export { create } from './schema'`, `export * from './schema'` */
function passedOn(statement: NodePath, path: readonly string[]): ImportOrigin[] {
  if (statement.isExportAllDeclaration()) return [{ specifier: statement.node.source.value, path }];
  if (!statement.isExportNamedDeclaration() || !statement.node.source) return [];
  const specifier = statement.node.source.value;
  const [first = 'default', ...rest] = path;
  return statement.node.specifiers.flatMap((one): ImportOrigin[] => {
    if (one.type !== 'ExportSpecifier') return [];
    const { exported, local } = one;
    const name = exported.type === 'Identifier' ? exported.name : exported.value;
    if (name !== first) return [];
    return [{ specifier, path: local.name === 'default' ? rest : [local.name, ...rest] }];
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
