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
  for (const assignment of (program?.isProgram() && memberAssignments(program).byName.get(key)) || []) {
    const left = childPath(assignment, 'left');
    if (!isOf(childPath(left, 'object'), owner, isStatic)) continue;
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
  for (const name of (program?.isProgram() && memberAssignments(program).byClass.get(owner.node)) || [])
    names.add(name);
  return new Set([...names].filter((name) => name !== '' && !name.startsWith('#')));
}

/** The assignments to members of one file. */
interface MemberAssignments {
  readonly byName: ReadonlyMap<string, readonly NodePath<AssignmentExpression>[]>;
  /** The names that a class gives its `this`. */
  readonly byClass: ReadonlyMap<Node, ReadonlySet<string>>;
}

const known = new WeakMap<Node, MemberAssignments>();

/** Found once a file: bundles have thousands of them. */
function memberAssignments(program: NodePath<Program>): MemberAssignments {
  const there = known.get(program.node);
  if (there) return there;
  const byName = new Map<string, NodePath<AssignmentExpression>[]>();
  const byClass = new Map<Node, Set<string>>();
  visitPaths(program, {
    AssignmentExpression(path) {
      const left = childPath(path, 'left');
      const name = isMember(left) ? memberName(left.node) : undefined;
      if (name === undefined) return;
      const same = byName.get(name);
      if (same) same.push(path);
      else byName.set(name, [path]);
      const object = childPath(left, 'object');
      const owner = unwrap(object.node).type === 'ThisExpression' && object.findParent((one) => one.isClass());
      if (owner) byClass.set(owner.node, (byClass.get(owner.node) ?? new Set()).add(name));
    },
  });
  const found = { byName, byClass };
  known.set(program.node, found);
  return found;
}

function isGetter(member: NodePath): member is NodePath<ClassMethod | ClassPrivateMethod> {
  return (member.isClassMethod() || member.isClassPrivateMethod()) && member.node.kind === 'get';
}

function isStaticMember(node: Node): boolean {
  return (node as { static?: boolean }).static === true;
}

const returns = new WeakMap<Node, ReadonlyMap<Node, readonly NodePath[]>>();

/** What a getter returns. */
function returnedBy(getter: NodePath): readonly NodePath[] {
  const program = getter.findParent((one) => one.isProgram());
  if (!program?.isProgram()) return [];
  const there = returns.get(program.node) ?? returnsByFunction(program);
  returns.set(program.node, there);
  return there.get(getter.node) ?? [];
}

function returnsByFunction(program: NodePath<Program>): ReadonlyMap<Node, readonly NodePath[]> {
  const found = new Map<Node, NodePath[]>();
  visitPaths(program, {
    ReturnStatement(path) {
      const fn = path.getFunctionParent()?.node;
      if (fn && path.node.argument) found.set(fn, [...(found.get(fn) ?? []), childPath(path, 'argument')]);
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
