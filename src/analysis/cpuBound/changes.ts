import type { NodePath } from '@babel/traverse';
import { words } from '../../catalogue/words';
import { outermostWrapper, staticKey } from '../../source/ast';

/** Methods of arrays, maps, sets, typed arrays, views and dates that change what they are called on. */
export const mutators: ReadonlySet<string> = new Set(
  words(`
  push pop shift unshift splice sort reverse fill copyWithin set add delete clear append prepend
  remove insert register use addRule configure swap16 swap32 swap64 write setLanguage extend define
  enable disable setOptions update
`),
);

/** `writeUInt8`, `setHours`, `setInt32`. */
export function isMutator(method: string): boolean {
  return (
    mutators.has(method) ||
    /^(?:write[A-Z]|set(?:U?[iI]nt|Float|Big|Hours|Minutes|Seconds|Milli|Date|Month|Full|Time|UTC))/.test(method)
  );
}

/** Functions of `Object` and `Reflect` that change their first argument. */
export const changingFunctions: ReadonlySet<string> = new Set([
  ...['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf', 'freeze', 'seal', 'preventExtensions'],
  ...['set', 'deleteProperty'],
]);

/**
 * Whether a reference to an object is used such that the object may change: written into, a changing method called on it,
 * or handed to a function. Handing it to `console` changes nothing.
 */
export function changesObject(reference: NodePath): boolean {
  let current = outermostWrapper(reference);
  for (;;) {
    const parent = current.parentPath;
    if (!parent) return false;
    if (parent.isMemberExpression() || parent.isOptionalMemberExpression()) {
      if (current.key !== 'object') return false;
      const call = outermostWrapper(parent).parentPath;
      const isCalled = call?.isCallExpression() && call.node.callee === parent.node;
      if (isCalled) return isMutator(staticKey(parent.node) ?? 'set');
      current = outermostWrapper(parent);
      continue;
    }
    if (parent.isAssignmentExpression()) return current.key === 'left' && current !== reference;
    if (parent.isUpdateExpression()) return current !== reference;
    if (parent.isUnaryExpression()) return parent.node.operator === 'delete';
    if (parent.isForXStatement()) return current.key === 'left';
    if (parent.isCallExpression() || parent.isNewExpression()) {
      if (current.listKey !== 'arguments' || current !== outermostWrapper(reference)) return false;
      return !keepsArguments(parent.node.callee);
    }
    return false;
  }
}

const readers = new Set(['console', 'JSON', 'Math', 'Array', 'Number', 'String']);

/** Functions that are known not to change their arguments. */
function keepsArguments(callee: { type: string }): boolean {
  const node = callee as { type: string; object?: { type: string; name?: string }; name?: string };
  if (node.type === 'Identifier')
    return /^(?:String|Number|Boolean|Set|Map|Array|BigInt|Uint8Array)$/.test(node.name ?? '');
  const key = staticKey(callee as Parameters<typeof staticKey>[0]) ?? '';
  if (node.object?.type !== 'Identifier')
    return !isMutator(key) && /^(?:includes|indexOf|concat|has|get|test)$/.test(key);
  return readers.has(node.object.name ?? '') || (node.object.name === 'Object' && !changingFunctions.has(key));
}
