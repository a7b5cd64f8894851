import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, staticKey, unwrap } from '../../source/ast';

const arrays = new Set(['Int32Array', 'BigInt64Array']);

/**
 * Whether an expression is shared memory that nobody else can see: made on the spot, or by a constant that is used for waiting and
 * nothing else.
 * @param path the first argument of `Atomics.wait`
 * @returns the references to constants in it; undefined when other code may hold the memory
 */
export function privateArray(path: NodePath): readonly NodePath[] | undefined {
  if (path.isNewExpression()) return privateBuffer(path);
  const binding = constantOf(path);
  const init = binding && initOf(binding);
  if (!binding || !init?.isNewExpression() || !privateBuffer(init)) return undefined;
  return binding.referencePaths.every(isWaitedOn) ? [path] : undefined;
}

/** `new Int32Array(new SharedArrayBuffer(4))`, or of a constant buffer that only such arrays are made of. */
function privateBuffer(array: NodePath): readonly NodePath[] | undefined {
  if (!isNew(array, arrays)) return undefined;
  const [buffer, ...others] = childPaths(array, 'arguments');
  if (!buffer || others.length > 0) return undefined;
  if (isNew(buffer, new Set(['SharedArrayBuffer']))) return [];
  const binding = constantOf(buffer);
  const init = binding && initOf(binding);
  if (!binding || !init || !isNew(init, new Set(['SharedArrayBuffer']))) return undefined;
  return binding.referencePaths.every(isInPrivateArray) ? [buffer] : undefined;
}

function isInPrivateArray(reference: NodePath): boolean {
  const array = reference.parentPath;
  if (!array || !isNew(array, arrays) || reference.listKey !== 'arguments') return false;
  if (isWaitedOn(array)) return true;
  const declarator = array.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return false;
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  return Boolean(binding?.constant && binding.referencePaths.every(isWaitedOn));
}

/** The first argument of `Atomics.wait(array, 0, 0, ...)`. */
function isWaitedOn(reference: NodePath): boolean {
  const call = reference.parentPath;
  if (!call?.isCallExpression() || reference.listKey !== 'arguments' || reference.key !== 0) return false;
  const callee = unwrap(call.node.callee);
  return staticKey(callee) === 'wait' && callee.type === 'MemberExpression' && isName(callee.object, 'Atomics');
}

/** Whether a constant holds nothing but such memory, so that it can go when nothing uses it. */
export function holdsPrivateMemory(binding: Binding): boolean {
  const init = binding.constant ? initOf(binding) : undefined;
  return Boolean(init && isNew(init, new Set([...arrays, 'SharedArrayBuffer'])));
}

function constantOf(path: NodePath): Binding | undefined {
  const node = unwrap(path.node);
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined;
  return binding?.constant ? binding : undefined;
}

function initOf(binding: Binding): NodePath | undefined {
  if (!binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier') return undefined;
  const init = childPath(binding.path, 'init');
  return init.node ? init : undefined;
}

function isNew(path: NodePath, names: ReadonlySet<string>): boolean {
  if (!path.isNewExpression()) return false;
  const { callee } = path.node;
  return callee.type === 'Identifier' && names.has(callee.name) && !path.scope.hasBinding(callee.name, true);
}

function isName(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
