import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { outermostWrapper, staticKey, unwrap } from '../../source/ast';
import { outcomeOf } from './callSites';
import { isRunInPlace } from './units';

/** Array methods that call an async function for each element and wait for none. */
export const collecting: ReadonlySet<string> = new Set(['map', 'flatMap']);

/** The call whose value the promise is or goes into: of `files.map((file) => load(file))` the whole. */
export function keeperOf(call: NodePath): NodePath {
  const list = outcomeOf(call) === 'returned' ? givenBy(call) : undefined;
  return list && isCollecting(list) ? keeperOf(list) : call;
}

/** `files.map((file) => load(file))`: the call that gets what the callback returns, if it runs that on the spot. */
export function givenBy(call: NodePath): NodePath | undefined {
  const callback = call.getFunctionParent();
  if (!callback || !isRunInPlace(callback)) return undefined;
  const outer = outermostWrapper(callback as NodePath).parentPath;
  return outer?.isMemberExpression() ? (outer.parentPath ?? undefined) : (outer ?? undefined);
}

/** Whether it gives what its callback gives: `map`, and functions that are called where they are written. */
export function isCollecting(call: NodePath): boolean {
  const { callee } = call.node as CallExpression;
  const name = staticKey(unwrap(callee)) ?? '';
  return (
    unwrap(callee).type.endsWith('FunctionExpression') ||
    collecting.has(name) ||
    ['call', 'apply', 'from'].includes(name)
  );
}
