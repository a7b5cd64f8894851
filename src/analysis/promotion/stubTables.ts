import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { childPath, childPaths, staticKey, stringValue, unwrap, unwrapPath } from '../../source/ast';

/** Stubs by module that are put under a file: `proxyquire('../lib/load', { fs: stub })`. */
export interface StubTable {
  /** The object literal. */
  readonly object: NodePath;
  /** The file that gets the stubs, as far as the call says it. */
  readonly specifier: string | undefined;
  /** The name of a variable that holds the table. */
  readonly heldBy: string | undefined;
}

const makers = /^(?:proxyquire|esmock|rewiremock|requireInject)/;

/** The tables that a call gives to what loads files with stubs: written there, held by variables, or handed on as arguments. */
export function stubTables(call: NodePath<CallExpression>): StubTable[] {
  const callee = unwrap(call.node.callee);
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  const [first, second] = childPaths(call, 'arguments');
  if (name === undefined || !makers.test(name) || !first || !second) return [];
  return tablesIn(second, constantText(first), undefined, new Set());
}

function tablesIn(
  given: NodePath,
  specifier: string | undefined,
  heldBy: string | undefined,
  seen: Set<Binding>,
): StubTable[] {
  const path = unwrapPath(given);
  if (path.isObjectExpression()) return [{ object: path, specifier, heldBy }];
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  if (!binding || seen.has(binding)) return [];
  seen.add(binding);
  if (binding.kind === 'param')
    return argumentsFor(binding).flatMap((one) => tablesIn(one, specifier, undefined, seen));
  const values = [
    ...(binding.path.isVariableDeclarator() && binding.path.node.init ? [childPath(binding.path, 'init')] : []),
    ...binding.constantViolations.flatMap((one) => (one.isAssignmentExpression() ? [childPath(one, 'right')] : [])),
  ];
  return values.flatMap((one) => tablesIn(one, specifier, binding.identifier.name, seen));
}

/** What the calls of a function give for a parameter, where all that is done with the function is to call it. */
function argumentsFor({ path }: Binding): NodePath[] {
  const { parentPath: fn, key } = path;
  if (path.listKey !== 'params' || typeof key !== 'number' || !fn?.isFunction()) return [];
  const declarator = fn.parentPath;
  const name =
    fn.isFunctionDeclaration() && fn.node.id
      ? fn.node.id.name
      : declarator?.isVariableDeclarator() && declarator.node.id.type === 'Identifier'
        ? declarator.node.id.name
        : undefined;
  const binding = name === undefined ? undefined : (fn.parentPath ?? fn).scope.getBinding(name);
  return (binding?.referencePaths ?? []).flatMap((reference) => {
    const call = reference.parentPath;
    const given =
      call?.isCallExpression() && reference.key === 'callee' ? childPaths(call, 'arguments')[key] : undefined;
    return given ?? [];
  });
}

/** `'../lib/load'`, `const modulePath = '../lib/load'`. */
function constantText(path: NodePath): string | undefined {
  const inner = unwrapPath(path);
  const binding = inner.isIdentifier() ? inner.scope.getBinding(inner.node.name) : undefined;
  const isHeld = binding?.constant === true && binding.path.isVariableDeclarator() && binding.path.node.init != null;
  return stringValue(isHeld && binding ? childPath(binding.path, 'init').node : inner.node);
}
