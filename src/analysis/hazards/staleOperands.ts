import type { NodePath } from '@babel/traverse';
import type { MemberExpression, Node } from '@babel/types';
import { childPath, memberName } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
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
    const name = memberName(target.node);
    if (name !== undefined && !isConstructor) names.add(name);
  };
  visitPaths(source.program, {
    AssignmentExpression: (path) => note(childPath(path, 'left')),
    UpdateExpression: (path) => note(childPath(path, 'argument')),
  });
  return names;
}

/**
 * Whether a value that the same expression has read before the call, and uses after it, can have changed in between.
 * @param changing names of properties that the file sets
 * @param isHoisted whether a call moves in front of the statement, with everything in it
 * @param shared assignments that are done once for all who wait for them: their left sides cannot be out of date
 * @param own locations that the function itself has set last, without a wait since: reading them late would be the mistake
 */
export function hasStaleOperand(
  call: BlockingCall,
  locations: Locations,
  changing: ReadonlySet<string>,
  own: ReadonlySet<string>,
  shared: ReadonlySet<Node>,
  isHoisted: (node: Node) => boolean,
): boolean {
  const isSettable = (path: NodePath): boolean => {
    if (path.isIdentifier()) return !isName(path) && locations.of(path) !== undefined;
    return path.isMemberExpression() && isChangingMember(path, changing) && locations.of(path) !== undefined;
  };
  const isStale = (path: NodePath): boolean => {
    if (path.isUpdateExpression()) return isSettable(path.get('argument'));
    return isSettable(path) && !own.has(locations.of(path) ?? '');
  };
  return (
    surroundings(call.path, isHoisted)?.held.some(
      (operand) => !shared.has(operand.parent) && someValue(operand, isStale),
    ) ?? false
  );
}

/** Whether it is so of something that the expression reads; what a finished call has read is used up. */
function someValue(operand: NodePath, test: (path: NodePath) => boolean): boolean {
  let found = test(operand);
  operand.traverse({
    Function: (inner) => inner.skip(),
    enter(inner) {
      if (found) return inner.stop();
      if (inner.isCallExpression()) return inner.skip();
      found = test(inner);
    },
  });
  return found;
}

function isChangingMember(path: NodePath<MemberExpression>, changing: ReadonlySet<string>): boolean {
  if (path.parentPath.isCallExpression() && path.key === 'callee') return false;
  const name = memberName(path.node);
  return name !== undefined && changing.has(name);
}

/** Property names and keys are no reads. */
function isName(path: NodePath): boolean {
  const parent = path.parentPath;
  if (parent?.isMemberExpression() || parent?.isOptionalMemberExpression())
    return path.key === 'property' && !parent.node.computed;
  return parent?.isObjectProperty() === true && path.key === 'key' && !parent.node.computed;
}
