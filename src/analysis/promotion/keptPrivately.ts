import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, memberName, staticKey, unwrapPath } from '../../source/ast';
import { classifyUse } from './classifyUse';
import { isMember } from './isMember';

/**
 * Whether a value goes to a field that nothing but its class can get at (`#store`, or `private store` in TypeScript), and the class
 * does nothing with what is in the field but to use its members.
 * @param value what the field is given: `this.store = value`, or its initial value
 */
export function isKeptPrivately(value: NodePath): boolean {
  const field = fieldGiven(value);
  if (!field || !isPrivate(field.owner, field.name)) return false;
  let isKept = true;
  field.owner.traverse({
    'MemberExpression|OptionalMemberExpression': (path: NodePath) => {
      if (!isMember(path) || memberName(path.node) !== field.name) return;
      const isSet = path.parentPath?.isAssignmentExpression() === true && path.key === 'left';
      if (!isSet && !/^(?:member|harmless)$/.test(classifyUse(path).kind)) isKept = false;
    },
    ObjectPattern: ({ node }) => {
      if (node.properties.some((one) => one.type === 'RestElement' || staticKey(one) === field.name)) isKept = false;
    },
  });
  return isKept;
}

function fieldGiven(value: NodePath): { readonly owner: NodePath; readonly name: string } | undefined {
  const parent = value.parentPath;
  const owner = value.findParent((one) => one.isClass());
  if (!parent || !owner) return undefined;
  let name: string | undefined;
  if (parent.isClassProperty() || parent.isClassPrivateProperty()) name = memberName(parent.node);
  else if (parent.isAssignmentExpression({ operator: '=' }) && value.key === 'right') {
    const left = childPath(parent, 'left');
    // What the assignment gives is used, too.
    const isAlone = parent.parentPath?.isExpressionStatement() === true;
    const isOwn = isMember(left) && unwrapPath(childPath(left, 'object')).isThisExpression();
    name = isAlone && isOwn ? memberName(left.node) : undefined;
  }
  return name === undefined ? undefined : { owner, name };
}

function isPrivate(owner: NodePath, name: string): boolean {
  if (name.startsWith('#')) return true;
  return childPaths(owner, 'body.body').some(
    (member) => member.isClassProperty() && memberName(member.node) === name && member.node.accessibility === 'private',
  );
}
