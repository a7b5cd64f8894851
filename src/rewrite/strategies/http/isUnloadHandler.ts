import type { NodePath } from '@babel/traverse';
import { staticKey, stringValue } from '../../../source/ast';

const unloadEvents = /^(?:before)?unload$|^page(?:hide|swap)$/;

/** Whether the nearest function is what a page calls when it goes away: nothing that it waits for ever comes. */
export function isUnloadHandler(path: NodePath): boolean {
  const fn = path.getFunctionParent();
  const parent = fn?.parentPath;
  if (!fn || !parent) return false;
  if (parent.isCallExpression() && fn.listKey === 'arguments') {
    const events = stringValue(parent.node.arguments[0])?.split(/\s+/) ?? [];
    return events.some((event) => unloadEvents.test(event.replace(/\..*/, '')));
  }
  const name = parent.isAssignmentExpression() ? staticKey(parent.node.left) : undefined;
  return name !== undefined && unloadEvents.test(name.replace(/^on/, ''));
}
