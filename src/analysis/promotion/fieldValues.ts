import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, memberName, unwrap } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { isMember } from './isMember';

/** What is known of a field of a class: the type that it is declared to have, else every value that its class (or file) gives it. */
export type FieldValues = { readonly type: Node } | { readonly values: readonly NodePath[] };

/**
 * @param owner the class
 * @param key name of the field, with its `#`
 * @returns undefined where nothing says what is in the field
 */
export function fieldValues(owner: NodePath, key: string, isStatic: boolean): FieldValues | undefined {
  const values: NodePath[] = [];
  for (const member of childPaths(owner, 'body.body')) {
    if (member.isClassMethod() && member.node.kind === 'constructor' && !isStatic) {
      const type = parameterType(member, key);
      if (type) return { type };
    }
    if (!member.isClassProperty() && !member.isClassPrivateProperty()) continue;
    if (memberName(member.node) !== key || (member.node.static === true) !== isStatic) continue;
    const annotation = member.node.typeAnnotation;
    if (annotation?.type === 'TSTypeAnnotation') return { type: annotation.typeAnnotation };
    if (member.node.value) values.push(childPath(member, 'value'));
  }
  const program = owner.findParent((one) => one.isProgram());
  if (program?.isProgram())
    visitPaths(program, {
      AssignmentExpression(assignment) {
        const left = childPath(assignment, 'left');
        if (!isMember(left) || memberName(left.node) !== key || !isOf(childPath(left, 'object'), owner, isStatic))
          return;
        values.push(assignment.node.operator === '&&=' ? left : childPath(assignment, 'right'));
      },
    });
  return values.length > 0 ? { values } : undefined;
}

/** `constructor(private store: Store)`. */
function parameterType(method: NodePath, key: string): Node | undefined {
  for (const { node } of childPaths(method, 'params')) {
    if (node.type !== 'TSParameterProperty' || node.parameter.type !== 'Identifier' || node.parameter.name !== key)
      continue;
    const annotation = node.parameter.typeAnnotation;
    if (annotation?.type === 'TSTypeAnnotation') return annotation.typeAnnotation;
  }
  return undefined;
}

/** Whether an expression is an instance of the class as the class itself sees it (`this`), or for static fields the class. */
function isOf(object: NodePath, owner: NodePath, isStatic: boolean): boolean {
  const inner = unwrap(object.node);
  if (inner.type === 'Identifier') return isStatic && object.scope.getBinding(inner.name)?.path.node === owner.node;
  return inner.type === 'ThisExpression' && object.findParent((one) => one.isClass())?.node === owner.node;
}
