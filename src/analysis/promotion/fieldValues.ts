import type { NodePath } from '@babel/traverse';
import type { AssignmentExpression, ClassMethod, ClassPrivateMethod, Node, Program } from '@babel/types';
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
    if (isGetter(member) && memberName(member.node) === key && isStaticMember(member.node) === isStatic) {
      const { returnType } = member.node;
      if (returnType?.type === 'TSTypeAnnotation') return { type: returnType.typeAnnotation };
      values.push(...returnedBy(member));
    }
    if (!member.isClassProperty() && !member.isClassPrivateProperty()) continue;
    if (memberName(member.node) !== key || isStaticMember(member.node) !== isStatic) continue;
    const annotation = member.node.typeAnnotation;
    if (annotation?.type === 'TSTypeAnnotation') return { type: annotation.typeAnnotation };
    if (member.node.value) values.push(childPath(member, 'value'));
  }
  const program = owner.findParent((one) => one.isProgram());
  for (const assignment of program?.isProgram() ? memberAssignments(program) : []) {
    const left = childPath(assignment, 'left');
    if (memberName(left.node) !== key || !isOf(childPath(left, 'object'), owner, isStatic)) continue;
    values.push(assignment.node.operator === '&&=' ? left : childPath(assignment, 'right'));
  }
  return values.length > 0 ? { values } : undefined;
}

/** The names of the fields and getters that instances of a class have, as far as the class says; none with a `#`. */
export function fieldNames(owner: NodePath): Set<string> {
  const names = new Set<string>();
  for (const member of childPaths(owner, 'body.body')) {
    if (member.isClassMethod() && member.node.kind === 'constructor') {
      for (const { node } of childPaths(member, 'params'))
        if (node.type === 'TSParameterProperty' && node.parameter.type === 'Identifier') names.add(node.parameter.name);
    } else if ((member.isClassProperty() || isGetter(member)) && !isStaticMember(member.node)) {
      names.add(memberName(member.node) ?? '');
    }
  }
  const program = owner.findParent((one) => one.isProgram());
  for (const assignment of program?.isProgram() ? memberAssignments(program) : []) {
    const left = childPath(assignment, 'left');
    if (isOf(childPath(left, 'object'), owner, false)) names.add(memberName(left.node) ?? '');
  }
  return new Set([...names].filter((name) => name !== '' && !name.startsWith('#')));
}

const assignments = new WeakMap<Node, readonly NodePath<AssignmentExpression>[]>();

/** Assignments to members, found once a file. */
function memberAssignments(program: NodePath<Program>): readonly NodePath<AssignmentExpression>[] {
  const known = assignments.get(program.node);
  if (known) return known;
  const found: NodePath<AssignmentExpression>[] = [];
  visitPaths(program, {
    AssignmentExpression(path) {
      if (isMember(childPath(path, 'left'))) found.push(path);
    },
  });
  assignments.set(program.node, found);
  return found;
}

function isGetter(member: NodePath): member is NodePath<ClassMethod | ClassPrivateMethod> {
  return (member.isClassMethod() || member.isClassPrivateMethod()) && member.node.kind === 'get';
}

function isStaticMember(node: Node): boolean {
  return (node as { static?: boolean }).static === true;
}

/** What a getter returns. */
function returnedBy(getter: NodePath): NodePath[] {
  const found: NodePath[] = [];
  const program = getter.findParent((one) => one.isProgram());
  if (!program?.isProgram()) return found;
  visitPaths(program, {
    ReturnStatement(path) {
      const isOwn = path.getFunctionParent()?.node === getter.node;
      if (isOwn && path.node.argument) found.push(childPath(path, 'argument'));
    },
  });
  return found;
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
