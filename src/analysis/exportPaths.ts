import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, outermostWrapper, staticKey } from '../source/ast';
import { declaredId } from './declaredId';
import { classItself } from './heldField';
import { isExported } from './isExported';
import { exportedAs, wholeModule } from './exportName';

/** How other files get at a value. */
export interface ExportPath {
  /** From the module to it; `[]` for a default export, and for `module.exports`. */
  readonly path: readonly string[];
  /** It is what a call of that gives. */
  readonly isCalled: boolean;
  /** The path leads to a function, which gives objects with it under this name (`users.byId` in one of those); with `isCalled`, it is what that method gives. */
  readonly field?: string;
  readonly isResult?: true;
  /** It is the default export of an ES module. */
  readonly isDefault?: true;
}

/**
 * Under which names a value leaves its file: by itself, as a member of an object, or as what a function gives.
 *
 * @param value the expression, or the declaration that exports the name of it
 * @param name what it is called, where `value` is a declaration
 */
export function exportPaths(value: NodePath, name: string | undefined): readonly ExportPath[] {
  if (value.isExportNamedDeclaration()) return name === undefined ? [] : [{ path: [name], isCalled: false }];
  return pathsOf(value, new Set());
}

function pathsOf(value: NodePath, seen: Set<Binding>): ExportPath[] {
  const outer = outermostWrapper(value);
  const parent = outer.parentPath;
  if (!parent) return [];
  if (parent.isExportSpecifier()) {
    const { exported } = parent.node;
    return [exportOf(exported.type === 'Identifier' ? exported.name : exported.value)];
  }
  const own = exportedAs(outer).map(exportOf);
  if (own.length > 0) return own;
  const member = staticMember(outer);
  if (member) return pathsOfClass(member.home, seen).map((one) => ({ ...one, path: [...one.path, member.name] }));
  // `return (db ??= new Database())`, `module.exports = global.db = db`
  if (parent.isAssignmentExpression() && outer.key === 'right') {
    const { left } = parent.node;
    const binding = left.type === 'Identifier' ? parent.scope.getBinding(left.name) : undefined;
    return [...(binding ? pathsOfName(binding, seen) : []), ...pathsOf(parent, seen)];
  }
  if (parent.isLogicalExpression() || (parent.isConditionalExpression() && outer.key !== 'test'))
    return pathsOf(parent, seen);
  if (parent.isObjectProperty() && outer.key === 'value' && parent.parentPath.isObjectExpression()) {
    const key = staticKey(parent.node);
    if (key === undefined) return [];
    return pathsOf(parent.parentPath, seen).flatMap((one) => below(one, key));
  }
  if (parent.isVariableDeclarator() && outer.key === 'init') return pathsOfDeclared(parent, seen);
  const isBody = parent.isArrowFunctionExpression() && outer.key === 'body';
  const fn = isBody ? parent : parent.isReturnStatement() ? parent.getFunctionParent() : undefined;
  if (!fn?.isFunction() || fn.node.generator) return [];
  const isGetter = (fn.isClassMethod() || fn.isObjectMethod()) && fn.node.kind === 'get';
  if (isGetter) return pathsOfFunction(fn, seen).flatMap((one) => (one.isCalled ? [] : [one]));
  return [
    ...pathsOfFunction(fn, seen).flatMap((one) => (one.isCalled ? [] : [{ ...one, isCalled: true }])),
    ...resultsOf(fn).flatMap((result) => pathsOf(result, seen)),
  ];
}

/** What the file gets of a function that it calls by its name. */
function resultsOf(fn: NodePath<FunctionNode>): NodePath[] {
  const id = declaredId(fn as NodePath);
  const binding = id && fn.parentPath?.scope.getBinding(id.name);
  return (binding?.referencePaths ?? []).flatMap((reference) => {
    const call = reference.key === 'callee' ? reference.parentPath : undefined;
    if (!call?.isCallExpression()) return [];
    if (!fn.node.async) return [call as NodePath];
    return call.parentPath.isAwaitExpression() ? [call.parentPath as NodePath] : [];
  });
}

/** A member of an object that leaves its file. */
function below(one: ExportPath, key: string): ExportPath[] {
  if (one.field !== undefined) return one.isCalled ? [] : [{ ...one, field: `${one.field}.${key}` }];
  return one.isCalled
    ? [{ ...one, isCalled: false, field: key, isResult: true }]
    : [{ ...one, path: [...one.path, key] }];
}

/** `static db = value`, `Store.db = value` */
function staticMember(value: NodePath): { readonly home: NodePath; readonly name: string } | undefined {
  const parent = value.parentPath;
  const target = parent?.isAssignmentExpression() && value.key === 'right' ? childPath(parent, 'left') : undefined;
  const declared = parent?.isClassProperty() && value.key === 'value' && parent.node.static ? parent : undefined;
  const home = target?.isMemberExpression()
    ? classItself(childPath(target, 'object'))
    : declared?.findParent((one) => one.isClass());
  const name = staticKey((target ?? declared ?? value).node);
  return home && name !== undefined ? { home, name } : undefined;
}

function pathsOfClass(home: NodePath, seen: Set<Binding>): ExportPath[] {
  if (home.parentPath?.isExportDefaultDeclaration()) return [exportOf('default')];
  const name = declaredId(home)?.name;
  const binding = name === undefined ? undefined : home.parentPath?.scope.getBinding(name);
  return binding ? pathsOfName(binding, seen) : home.isExpression() ? pathsOf(home, seen) : [];
}

function pathsOfFunction(fn: NodePath, seen: Set<Binding>): ExportPath[] {
  if (fn.isClassMethod()) {
    const key = fn.node.static ? staticKey(fn.node) : undefined;
    const home = fn.findParent((one) => one.isClass());
    if (key === undefined || !home) return [];
    return pathsOfClass(home, seen).map((one) => ({ ...one, path: [...one.path, key] }));
  }
  if (fn.isObjectMethod()) {
    const key = staticKey(fn.node);
    return key === undefined ? [] : pathsOf(fn.parentPath, seen).flatMap((one) => below(one, key));
  }
  if (!fn.isFunctionDeclaration()) return fn.isExpression() ? pathsOf(fn, seen) : [];
  if (fn.parentPath.isExportDefaultDeclaration()) return [exportOf('default')];
  const binding = fn.node.id && fn.parentPath.scope.getBinding(fn.node.id.name);
  return binding ? pathsOfName(binding, seen) : [];
}

function pathsOfDeclared(declarator: NodePath, seen: Set<Binding>): ExportPath[] {
  const { id } = declarator.node as { id?: { type: string; name?: string } };
  const binding = id?.type === 'Identifier' ? declarator.scope.getBinding(id.name ?? '') : undefined;
  return binding ? pathsOfName(binding, seen) : [];
}

function pathsOfName(binding: Binding, seen: Set<Binding>): ExportPath[] {
  if (seen.has(binding)) return [];
  seen.add(binding);
  return [
    ...(isExported(binding) ? [exportOf(binding.identifier.name)] : []),
    ...binding.referencePaths.flatMap((reference) => pathsOf(reference, seen)),
  ];
}

function exportOf(name: string): ExportPath {
  if (name === 'default') return { path: [], isCalled: false, isDefault: true };
  return { path: name === wholeModule ? [] : [name], isCalled: false };
}
