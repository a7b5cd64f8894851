import type { NodePath } from '@babel/traverse';
import { childPath, staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import type { Locations } from './locations';
import { surroundings } from './operands';
import type { BlockingCall } from './types';

/** Names of properties that the file sets outside of constructors and object literals: those can be another value after a wait. */
export function changingProperties(source: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (target: NodePath): void => {
    if (!target.isMemberExpression()) return;
    const owner = target.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
    const isConstructor = owner?.isClassMethod() && owner.node.kind === 'constructor';
    const name = staticKey(target.node) ?? (target.node.property.type === 'PrivateName' ? target.node.property.id.name : undefined);
    if (name !== undefined && !isConstructor) names.add(name);
  };
  source.program.traverse({
    AssignmentExpression: (path) => note(childPath(path, 'left')),
    UpdateExpression: (path) => note(childPath(path, 'argument')),
  });
  return names;
}

/** Whether a value that the same expression has read before the call, and uses after it, can have changed in between. */
export function hasStaleOperand(call: BlockingCall, locations: Locations, changing: ReadonlySet<string>): boolean {
  const around = surroundings(call.path);
  return around?.held.some((operand) => readsChanging(operand, locations, changing)) ?? false;
}

function readsChanging(operand: NodePath, locations: Locations, changing: ReadonlySet<string>): boolean {
  let found = isChanging(operand, locations, changing);
  operand.traverse({
    Function: (inner) => inner.skip(),
    enter(inner) {
      if (found) return inner.stop();
      // What a finished call has read is used up.
      if (inner.isCallExpression()) return inner.skip();
      found = isChanging(inner, locations, changing);
    },
  });
  return found;
}

function isChanging(path: NodePath, locations: Locations, changing: ReadonlySet<string>): boolean {
  if (path.isUpdateExpression()) return isChanging(path.get('argument'), locations, changing);
  if (path.isIdentifier()) return !isName(path) && locations.of(path) !== undefined;
  if (!path.isMemberExpression()) return false;
  const isCallee = path.parentPath?.isCallExpression() && path.key === 'callee';
  const name = staticKey(path.node) ?? (path.node.property.type === 'PrivateName' ? path.node.property.id.name : undefined);
  return !isCallee && name !== undefined && changing.has(name) && locations.of(path) !== undefined;
}

/** Property names and keys are no reads. */
function isName(path: NodePath): boolean {
  const parent = path.parentPath;
  if (parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) return path.key === 'property' && !parent.node.computed;
  return parent?.isObjectProperty() === true && path.key === 'key' && !parent.node.computed;
}
