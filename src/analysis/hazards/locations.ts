import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPathsAt, isInside, memberName, staticKey, unwrap, unwrapPath } from '../../source/ast';
import { calledFunction } from './calledFunction';

/** Names the state that an expression stands for, as far as code outside of this run of the function can get at it. */
export interface Locations {
  /** The location that the expression reads or writes; undefined for what only this run of the function sees, and for constants. */
  of(path: NodePath): string | undefined;
  /** The object behind the expression, to which properties are added: `this`, `param`, `state.items`... */
  root(path: NodePath): string | undefined;
  /** Whether what has been named by adding to a root is seen by this run of the function only. */
  isPrivate(key: string): boolean;
}

/** Paths longer than this are cut: two deep properties of one object are then one location. */
const MAX_PARTS = 5;

/** Globals whose properties are no state. */
const pureGlobals = new Set([
  'Math',
  'JSON',
  'Object',
  'Array',
  'Promise',
  'Number',
  'String',
  'Reflect',
  'Symbol',
  'Buffer',
  'Date',
  'Intl',
  'Error',
  'undefined',
  'Atomics',
]);

/** Properties of requests, responses and contexts that are made anew for each request. */
const requestObjects = new Set(['body', 'headers', 'locals', 'params', 'query', 'state']);

/**
 * Locations as seen from one function.
 * @param unit the function that is looked at
 * @param isProcessShared whether `process.env` counts: only where the file shows that something runs concurrently
 * @param isShared whether a variable declared outside of it (or captured by another function) can be used by others while it waits
 * @param isHandler whether it is called with what belongs to one request
 */
export function createLocations(
  unit: NodePath<FunctionNode>,
  isProcessShared: boolean,
  isShared: (binding: Binding) => boolean,
  isHandler: boolean,
): Locations {
  const own = new Set(isHandler ? parametersOf(unit) : []);

  /** A variable of another function that is called on the way is new in each call. */
  function isSeen(binding: Binding): boolean {
    const home = binding.scope.path;
    return (isInside(unit, home) || isInside(home, unit)) && isShared(binding);
  }

  function of(path: NodePath): string | undefined {
    const node = unwrap(path.node);
    if (node.type === 'Identifier') {
      const binding = path.scope.getBinding(node.name);
      if (!binding || binding.constant) return undefined;
      return isSeen(binding) ? bindingKey(binding) : undefined;
    }
    const found = isMember(node) ? root(path) : undefined;
    return found === undefined || isPrivate(found) ? undefined : found;
  }

  function root(path: NodePath): string | undefined {
    return rootOf(unwrapPath(path), 0);
  }

  /** `req.url`, `res.locals.user`; `req.app.locals` belongs to all requests. */
  function isPrivate(key: string): boolean {
    const [base = '', ...properties] = key.split('.');
    return own.has(base) && (properties.length < 2 || requestObjects.has(properties[0] ?? ''));
  }

  function rootOf(path: NodePath, depth: number): string | undefined {
    const { node } = path;
    if (depth > 10) return undefined;
    if (node.type === 'ThisExpression') return `this@${thisOwner(path)}`;
    if (node.type === 'Identifier') return variableRoot(path, node.name, depth);
    if (node.type === 'CallExpression') return answerRoot(path, depth);
    if (!isMember(node)) return undefined;
    const base = rootOf(unwrapPath(childPath(path, 'object')), depth + 1);
    if (base === undefined) return undefined;
    const property = memberName(node)?.replaceAll('.', ' ');
    return base.split('.').length >= MAX_PARTS ? base : `${base}.${property ?? '*'}`;
  }

  /** `state()`, where the function does nothing but return an object. */
  function answerRoot(call: NodePath, depth: number): string | undefined {
    const fn = calledFunction(unwrapPath(childPath(call, 'callee')));
    const body = fn && childPath(fn, 'body');
    if (!body?.isBlockStatement()) return body && rootOf(unwrapPath(body), depth + 1);
    const [only, ...others] = childPathsAt(body, 'body');
    return only?.isReturnStatement() && only.node.argument && others.length === 0
      ? rootOf(unwrapPath(childPath(only, 'argument')), depth + 1)
      : undefined;
  }

  function variableRoot(path: NodePath, name: string, depth: number): string | undefined {
    const binding = path.scope.getBinding(name);
    if (!binding)
      return pureGlobals.has(name) || (name === 'process' && !isProcessShared) ? undefined : `global ${name}`;
    if (binding.constant) {
      const aliased = aliasRoot(binding, depth);
      if (aliased !== undefined) return aliased;
    }
    if (!isInside(binding.scope.path, unit)) return isSeen(binding) ? bindingKey(binding) : undefined;
    return binding.kind === 'param' && binding.scope.path.node === unit.node ? bindingKey(binding) : undefined;
  }

  /** `const state = this.state`, `const { items } = store`: another name for the same object. */
  function aliasRoot(binding: Binding, depth: number): string | undefined {
    const declarator = binding.path;
    if (!declarator.isVariableDeclarator() || !declarator.node.init) return undefined;
    const init = unwrapPath(childPath(declarator, 'init'));
    if (init.node.type !== 'Identifier' && init.node.type !== 'ThisExpression' && !isMember(init.node))
      return undefined;
    const from = rootOf(init, depth + 1);
    const { id } = declarator.node;
    if (from === undefined || id.type === 'Identifier') return from;
    if (id.type !== 'ObjectPattern') return undefined;
    const property = id.properties.find((one) => one.type === 'ObjectProperty' && one.value === binding.identifier);
    const key = property && staticKey(property);
    return key === undefined ? undefined : `${from}.${key}`;
  }

  return { of, root, isPrivate };
}

function parametersOf({ node, scope }: NodePath<FunctionNode>): string[] {
  return node.params.flatMap((param) => {
    const binding = param.type === 'Identifier' ? scope.getOwnBinding(param.name) : undefined;
    return binding ? [bindingKey(binding)] : [];
  });
}

/** A name for a variable that is the same wherever it is used. */
export function bindingKey(binding: Binding): string {
  return `${binding.identifier.name}@${binding.identifier.start ?? 0}`;
}

/** Instances of one class share the name of their state, whichever method looks at it. */
function thisOwner(path: NodePath): number {
  const owner = path.findParent((parent) => {
    return (
      (parent.isFunction() && !parent.isArrowFunctionExpression()) || parent.isClassProperty() || parent.isStaticBlock()
    );
  });
  const holder = owner?.parentPath?.isClassBody()
    ? owner.parentPath
    : owner?.parentPath?.isObjectExpression()
      ? owner.parentPath
      : owner;
  return holder?.node.start ?? 0;
}

function isMember(node: Node): node is Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }> {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}
