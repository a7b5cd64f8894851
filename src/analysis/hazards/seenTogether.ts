import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPaths, isInside, memberName } from '../../source/ast';
import { isFileModule } from './acts';
import { type FileEffect, fileKey } from './fileEffects';
import { bindingKey } from './locations';
import { runsSome } from './runsSome';
import type { Start } from './startsWithoutWait';
import type { BlockingCall, Finding } from './types';
import { unitOf } from './units';
import type { WalkResult } from './walk';

/**
 * What is started next sees what the function has set, and the files that it has changed. Who starts things together does not rely on
 * the order in which they print.
 */
export function seenTogether(
  { path, together }: Start,
  unit: NodePath<FunctionNode>,
  lateWrites: WalkResult['lateWrites'],
  untilChange: readonly BlockingCall[],
  calls: ReadonlyMap<Node, BlockingCall>,
  filesOf: (call: BlockingCall) => Pick<FileEffect, 'reads' | 'writes'>,
  text: string,
): Finding[] {
  const seen: Finding[] = [];
  const isOther = (inner: NodePath): boolean => !isInside(inner, unit);
  const different = together.filter((other) => !isSameCall(other, path));
  for (const [key, late] of lateWrites)
    if (different.some((other) => runsSome(other, (inner) => isOther(inner) && names(inner, key, unit))))
      seen.push({ code: 'synchronous-prefix', calls: late, about: path });
  const filesGiven = (call: NodePath): string[] => childPaths(call, 'arguments').map((one) => fileKey(one, text));
  const started = calls.get(path.node);
  const written =
    started?.touches?.writes ??
    [...calls.values()].flatMap((call) => (unitOf(call.path)?.node === unit.node ? filesOf(call).writes : []));
  const touches = (inner: NodePath): boolean => {
    const call = calls.get(inner.node);
    if (!isOther(inner) || !inner.isCallExpression()) return false;
    if (!call) return isFileModule(inner) && filesGiven(inner).some((file) => written.includes(file));
    const { reads, writes } = call.touches ?? filesOf(call);
    return [...reads, ...writes].some((file) => written.includes(file));
  };
  if (written.length > 0 && different.some((other) => runsSome(other, touches)))
    seen.push({ code: 'synchronous-prefix', calls: untilChange, about: path });
  return seen;
}

/** Whether two calls are of one function: what runs of it see of each other is looked at in it. */
function isSameCall(other: NodePath, call: NodePath): boolean {
  const nameOf = (path: NodePath): string | undefined => {
    const callee = path.isCallExpression() ? path.node.callee : undefined;
    return callee?.type === 'Identifier' ? callee.name : callee && memberName(callee);
  };
  return nameOf(other) !== undefined && nameOf(other) === nameOf(call);
}

/** `total += size`, `total = total + size`: what comes of it does not depend on who comes first. */
function isOwnUpdate(path: NodePath): boolean {
  const assignment = path.findParent(
    (parent) => parent.isStatement() || parent.isFunction() || parent.isAssignmentExpression(),
  );
  if (!assignment?.isAssignmentExpression()) return false;
  const { left } = assignment.node;
  return left.type === 'Identifier' && path.isIdentifier({ name: left.name });
}

/** Whether an expression is the variable, or the property, of a location. */
function names(path: NodePath, key: string, unit: NodePath<FunctionNode>): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@'))
    return (
      path.isMemberExpression() && property !== undefined && [property, '*', undefined].includes(memberName(path.node))
    );
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root || !path.isIdentifier()) return false;
  if (path.scope.getBinding(path.node.name) !== binding) return false;
  if (isOwnUpdate(path)) return false;
  const { parentPath: member } = path;
  const isMember = (member.isMemberExpression() || member.isOptionalMemberExpression()) && path.key === 'object';
  const name = isMember ? memberName(member.node) : undefined;
  return property === undefined || property === '*' || name === undefined || name === property;
}
