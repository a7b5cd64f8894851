import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { isInside, memberName, namesUsed, outermostWrapper, span } from '../../source/ast';
import { isExported } from '../isExported';
import { statementsAround } from '../statementsAround';
import { bindingKey } from './locations';
import type { Start } from './startsWithoutWait';
import { argumentName, receiversOf } from './startNames';
import { unitOf } from './units';

/** Whether code outside of the function reads the location; of what only the caller has, its code before it waits. */
export function isMentionedElsewhere(
  key: string,
  unit: NodePath<FunctionNode>,
  start: Start,
  rest: readonly NodePath[],
): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@'))
    return (
      property !== undefined &&
      (isPropertyMentioned(property, unit, promiseField(start)) || isObjectSeen(property, start, rest))
    );
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root) return false;
  if (isExported(binding)) return true;
  if (binding.kind === 'param' && binding.scope.path.node === unit.node)
    return isArgumentMentioned(binding, unit, start, rest);
  const home = binding.scope.getFunctionParent()?.path;
  const isSeen = (path: NodePath): boolean =>
    home && isInside(start.path, home)
      ? rest.some((statement) => isInside(path, statement))
      : !isInside(path, unit) && !start.waits.some((wait) => isAfterWait(path, wait));
  return binding.referencePaths.some(isSeen);
}

/** Whether code that runs on reads the property of some object, or hands on the whole object that the function is a method of. */
function isObjectSeen(property: string, start: Start, rest: readonly NodePath[]): boolean {
  if (property.startsWith('#')) return false;
  const receivers = receiversOf(start);
  return rest.some((statement) => {
    let found = false;
    statement.traverse({
      MemberExpression({ node }) {
        const name = memberName(node);
        if (name === property || name === undefined) found = true;
      },
      Identifier({ node, key, parentPath }) {
        if (receivers.has(node.name) && !(parentPath.isMemberExpression() && key === 'object')) found = true;
      },
    });
    return found;
  });
}

/** Whether code that runs on mentions what the caller handed in. */
function isArgumentMentioned(
  binding: Binding,
  unit: NodePath<FunctionNode>,
  start: Start,
  rest: readonly NodePath[],
): boolean {
  const name = argumentName(binding, unit, start);
  return name !== undefined && rest.some((statement) => namesUsed(statement).has(name));
}

/** Whether a place comes after a call that is waited for, in the same function. */
function isAfterWait(path: NodePath, wait: NodePath): boolean {
  const holder = unitOf(wait);
  return holder !== undefined && isInside(path, holder) && span(path.node).start >= span(wait.node).end;
}

/** `this.ready = this.load()`: where the promise of a start is kept. */
function promiseField({ path }: Start): string | undefined {
  const outer = outermostWrapper(path);
  const { parentPath: parent } = outer;
  if (parent?.isClassProperty() || parent?.isClassPrivateProperty()) return memberName(parent.node);
  const left = parent?.isAssignmentExpression() && outer.key === 'right' ? parent.node.left : undefined;
  return left?.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? memberName(left) : undefined;
}

/** @param ready the property of a promise: what waits for that first does not come too early */
export function isPropertyMentioned(property: string, unit: NodePath<FunctionNode>, ready?: string): boolean {
  let found = false;
  const owner = unit.parentPath;
  owner?.traverse({
    MemberExpression(member) {
      const name = memberName(member.node);
      if (
        member.node.object.type === 'ThisExpression' &&
        (name === property || property === '*') &&
        !isInside(member, unit) &&
        !(ready !== undefined && isAfterWaitFor(member, ready))
      )
        found = true;
    },
  });
  return found;
}

/** `await this.ready;` as a statement before the one that a place is in. */
function isAfterWaitFor(path: NodePath, ready: string): boolean {
  return statementsAround(path).some((statement) =>
    (statement.listKey === undefined ? [] : (statement.getAllPrevSiblings() as NodePath[])).some(({ node }) => {
      const wait = node.type === 'ExpressionStatement' ? node.expression : undefined;
      const promise = wait?.type === 'AwaitExpression' ? wait.argument : undefined;
      return (
        promise?.type === 'MemberExpression' &&
        promise.object.type === 'ThisExpression' &&
        memberName(promise) === ready
      );
    }),
  );
}
