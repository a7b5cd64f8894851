import type { NodePath } from '@babel/traverse';
import { childPathsAt } from '../source/ast';

/** Functions of `Object` and `Reflect` that change their first argument. */
const changesFirst =
  /^(?:Object\.(?:assign|defineProperty|defineProperties|setPrototypeOf)|Reflect\.(?:set|defineProperty|deleteProperty|setPrototypeOf))$/;

/** Whether a reference to an object may be followed by a change of the object: anything but reading it, spreading it or passing it on. */
export function isMutated(reference: NodePath): boolean {
  const { parentPath: parent } = reference;
  if (!parent) return true;
  if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && reference.key === 'object')
    return isMemberMutated(parent);
  if (reference.listKey === 'arguments') return isChangedByCallee(reference, parent);
  if (parent.isSpreadElement()) return false;
  if (parent.isVariableDeclarator()) return reference.key !== 'init' || !parent.get('id').isObjectPattern();
  if (isValueOf(reference, parent)) return isMutated(parent);
  return !isTestOf(reference, parent);
}

function isMemberMutated(member: NodePath): boolean {
  const outer = member.parentPath;
  return (
    Boolean(outer?.isAssignmentExpression() && member.key === 'left') ||
    Boolean(outer?.isUpdateExpression()) ||
    Boolean(outer?.isUnaryExpression() && outer.node.operator === 'delete') ||
    Boolean((outer?.isCallExpression() || outer?.isOptionalCallExpression()) && member.key === 'callee')
  );
}

/** `Object.assign(options, ...)`, or a function of the file that changes what it gets. */
function isChangedByCallee(argument: NodePath, call: NodePath): boolean {
  if (!call.isCallExpression()) return false;
  const callee = call.get('callee');
  if (callee.isMemberExpression()) return argument.key === 0 && changesFirst.test(callee.toString());
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const declared = binding?.path.isVariableDeclarator() ? binding.path.get('init') : binding?.path;
  const fn = [declared].flat()[0];
  if (!fn?.isFunction()) return false;
  const parameter = childPathsAt(fn, 'params')[Number(argument.key)];
  const name = parameter?.isAssignmentPattern() ? parameter.node.left : parameter?.node;
  if (name?.type !== 'Identifier') return false;
  const own = fn.scope.getOwnBinding(name.name);
  return (
    own?.referencePaths.some((reference) => {
      const member = reference.parentPath;
      return member?.isMemberExpression() && reference.key === 'object' && isMemberMutated(member);
    }) === true
  );
}

/** The parent's value is, or can be, the object. */
function isValueOf(reference: NodePath, parent: NodePath): boolean {
  if (parent.isConditionalExpression()) return reference.key !== 'test';
  if (parent.isLogicalExpression()) return parent.node.operator !== '&&' || reference.key === 'right';
  return (
    parent.isTSAsExpression() ||
    parent.isTSSatisfiesExpression() ||
    parent.isTSNonNullExpression() ||
    parent.isParenthesizedExpression()
  );
}

/** It is only looked at whether it is there, or what it is. */
function isTestOf(reference: NodePath, parent: NodePath): boolean {
  if (parent.isLogicalExpression()) return true;
  if (parent.isUnaryExpression()) return parent.node.operator !== 'delete';
  return reference.key === 'test' || parent.isBinaryExpression();
}
