import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, span, staticKey } from '../../source/ast';
import { writeHelperCall } from './helperCall';
import type { Container, ContainerContext, ContainerOutcome } from './container';
import { hasComment, methodPlaces } from './places';
import { receiverKind } from './receiverKind';

/**
 * `list.sort((a, b) => key(a) - key(b))` as `await sortByAsync(list, async (a) => key(a), (a, b) => a - b)`: each key is read once, in
 * the order of the list. Equal only when reading a key changes nothing, and both sides read the same key.
 */
export function planSort(container: Container, { source }: ContainerContext): ContainerOutcome {
  const { call, callback, works } = container;
  const refusal = { refuse: 'in-comparator' };
  const places = methodPlaces(call, source);
  if (
    !places ||
    !callback?.isArrowFunctionExpression() ||
    call.node.arguments.length !== 1 ||
    call.isOptionalCallExpression()
  )
    return refusal;
  if (
    receiverKind(places.receiver) === 'foreign' ||
    works.some((work) => work.effects.some((effect) => effect !== 'reads' && effect !== 'computes'))
  )
    return refusal;
  const keys = comparedKeys(childPath(callback, 'body'));
  const [a, b] = callback.node.params;
  if (!keys || a?.type !== 'Identifier' || b?.type !== 'Identifier' || callback.node.returnType) return refusal;
  const { left, right } = keys;
  const isForward = sameBut(left.node, right.node, a.name, b.name);
  if (!isForward && !sameBut(left.node, right.node, b.name, a.name)) return refusal;

  const kept = isForward ? left : right;
  const dropped = isForward ? right : left;
  const whole = span(callback.node);
  const key = span(kept.node);
  const other = span(dropped.node);
  if (hasComment(source, whole.start, key.start) || hasComment(source, key.end, whole.end)) return refusal;
  const isInside = (path: NodePath): boolean =>
    span(path.node).start >= other.start && span(path.node).end <= other.end;
  const helper = staticKey(call.node.callee) === 'toSorted' ? 'toSortedByAsync' : 'sortByAsync';
  const compared = isForward ? [a.name, b.name] : [b.name, a.name];
  const comparison = `(${a.name}, ${b.name}) => ${keys.write(compared[0] ?? '', compared[1] ?? '')}`;
  return {
    helpers: [helper],
    bare: [places.receiver.node, kept.node],
    omitted: works.filter(({ path }) => isInside(path)),
    write(context) {
      const { edits } = context;
      writeHelperCall(container, context.local({ kind: 'helper', helper }), false, places, context);
      const param = source.text.slice(span(a).start, a.typeAnnotation ? span(a.typeAnnotation).end : span(a).end);
      edits.replace(whole.start, key.start, `async (${param}) => `);
      edits.replace(key.end, whole.end, `, ${comparison}`);
    },
  };
}

interface ComparedKeys {
  readonly left: NodePath;
  readonly right: NodePath;
  readonly write: (left: string, right: string) => string;
}

/** `x - y` and `x.localeCompare(y)`. */
function comparedKeys(body: NodePath): ComparedKeys | undefined {
  if (body.isBinaryExpression() && body.node.operator === '-') {
    return {
      left: childPath(body, 'left'),
      right: childPath(body, 'right'),
      write: (left, right) => `${left} - ${right}`,
    };
  }
  if (!body.isCallExpression() || body.node.arguments.length !== 1) return undefined;
  const callee = childPath(body, 'callee');
  if (!callee.isMemberExpression() || staticKey(callee.node) !== 'localeCompare') return undefined;
  const right = childPaths(body, 'arguments')[0];
  return right && { left: childPath(callee, 'object'), right, write: (one, two) => `${one}.localeCompare(${two})` };
}

/** Whether two expressions differ in nothing but one name, which stands for the element. */
function sameBut(left: Node, right: Node, leftName: string, rightName: string): boolean {
  const shape = (node: Node, name: string, other: string): string | undefined => {
    let isMixed = false;
    const text = JSON.stringify(node, (key, value: unknown) => {
      if (['start', 'end', 'loc', 'extra', 'leadingComments', 'trailingComments', 'innerComments'].includes(key))
        return undefined;
      const inner = value as { type?: string; name?: string } | null;
      if (inner?.type === 'Identifier' && inner.name === other) isMixed = true;
      return inner?.type === 'Identifier' && inner.name === name ? '\0' : value;
    });
    return isMixed ? undefined : text;
  };
  const one = shape(left, leftName, rightName);
  return one !== undefined && one.includes('\\u0000') && one === shape(right, rightName, leftName);
}
