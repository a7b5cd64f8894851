import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, span, staticKey, unwrap, unwrapPath } from '../../source/ast';
import { importBehind } from '../importedPlace';
import { anyLoadOf } from '../moduleLoads';
import type { Ref } from './types';

/**
 * What a name stands for, when that is a class, an interface, an object literal of this file, or an import.
 * @param isContainer whether a node of this file is one of those
 */
export function refOfBinding(binding: Binding, isContainer: (node: Node) => boolean): Ref | undefined {
  const { path } = binding;
  const imported = importedBy(binding);
  if (imported) return imported;
  if (path.isClassDeclaration() || path.isTSInterfaceDeclaration()) return { kind: 'local', id: span(path.node).start };
  if (path.isVariableDeclarator() && binding.constant && path.node.init && path.node.id.type === 'Identifier') {
    const init = unwrap(path.node.init);
    if (isContainer(init)) return { kind: 'local', id: span(init).start };
  }
  return undefined;
}

/** The export behind an import specifier, `const x = require('y')`, `const { x } = require('y')` or `const x = await import('y')`. */
export function importedBy(binding: Binding): Ref | undefined {
  const { path } = binding;
  const declaration = path.parentPath;
  if (declaration?.isImportDeclaration()) {
    const specifier = declaration.node.source.value;
    if (path.isImportDefaultSpecifier()) return { kind: 'import', specifier, path: [], isDefault: true };
    if (path.isImportNamespaceSpecifier()) return { kind: 'import', specifier, path: [], isDefault: false };
    if (!path.isImportSpecifier()) return undefined;
    const { imported } = path.node;
    const name = imported.type === 'Identifier' ? imported.name : imported.value;
    return name === 'default'
      ? { kind: 'import', specifier, path: [], isDefault: true }
      : { kind: 'import', specifier, path: [name], isDefault: false };
  }
  if (path.isVariableDeclarator() && binding.constant && path.node.init)
    return (
      ofRequire(unwrapPath(childPath(path, 'init')), path.node.id, binding) ?? ofImport(childPath(path, 'id'), binding)
    );
  return binding.kind === 'param' && binding.constant ? ofImport(path, binding) : undefined;
}

/** `import('x').then(({ load }) => ...)`, `const [{ load }] = await Promise.all([import('x')])`. */
function ofImport(pattern: NodePath, binding: Binding): Ref | undefined {
  for (const path of pattern.isArrayPattern() ? childPaths(pattern, 'elements') : [pattern]) {
    const below = path.node ? pathTo(path.node, binding) : undefined;
    const call = below && importBehind(path);
    const load = call?.isCallExpression() ? anyLoadOf(call) : undefined;
    if (below && load?.kind === 'dynamic-import')
      return { kind: 'import', specifier: load.specifier, path: below, isDefault: false };
  }
  return undefined;
}

/** The name of the member that a name of a pattern stands for: none for the whole. */
function pathTo(pattern: Node, binding: Binding): string[] | undefined {
  if (pattern === binding.identifier) return [];
  if (pattern.type !== 'ObjectPattern') return undefined;
  const property = pattern.properties.find((one) => one.type === 'ObjectProperty' && one.value === binding.identifier);
  const key = property && staticKey(property);
  return key === undefined ? undefined : [key];
}

function ofRequire(init: NodePath, id: Node, binding: Binding): Ref | undefined {
  const below: string[] = [];
  let path = init;
  while (path.isMemberExpression()) {
    const key = staticKey(path.node);
    if (key === undefined) return undefined;
    below.unshift(key);
    path = unwrapPath(childPath(path, 'object'));
  }
  const isAwaited = path.isAwaitExpression();
  if (isAwaited) path = unwrapPath(childPath(path, 'argument'));
  if (!path.isCallExpression()) return undefined;
  const load = anyLoadOf(path);
  if (load?.kind !== (isAwaited ? 'dynamic-import' : 'require')) return undefined;
  const { specifier } = load;
  const last = pathTo(id, binding);
  return last && { kind: 'import', specifier, path: [...below, ...last], isDefault: false };
}

/** What a plain name at `path` stands for. */
export function refOfName(name: string, path: NodePath, isContainer: (node: Node) => boolean): Ref | undefined {
  const binding = path.scope.getBinding(name);
  if (binding) return refOfBinding(binding, isContainer);
  return undefined;
}
