import type { NodePath } from '@babel/traverse';
import { satisfies } from 'semver';
import { childPath, childPaths, span } from '../../source/ast';
import { callbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerOutcome } from './container';
import { awaitCall, writeCallback } from './helperCall';
import { returnedCall } from './makeAsync';
import { typeArguments } from './places';
import { receiverKind } from './receiverKind';
import { returnsPromise } from './returnsPromise';

/** `Array.from(x, f)` as `await Array.fromAsync(x, async f)`, or as `await mapAsync(Array.from(x), async f)` where Node lacks that. */
export function planArrayFrom(container: Container, { source, options }: ContainerContext): ContainerOutcome {
  const { call, callback, works } = container;
  const [items, , ...rest] = childPaths(call, 'arguments');
  const callee = childPath(call, 'callee');
  if (!callback || !items || items.isSpreadElement() || rest.length > 0 || !callee.isMemberExpression())
    return { refuse: 'in-sync-callback' };
  const facts = callbackFacts(callback);
  if (facts.isRecursive) return { refuse: 'callback-recursive' };
  if (returnsPromise(callback, facts, call, works)) return { refuse: 'callback-returns-promise' };
  if (typeArguments(call.node)) return { refuse: 'callback-type-arguments' };
  // The function gets two arguments from `Array.from`, and would get a third from the helper.
  if (callback.node.params.length > 2 || facts.usesArguments || !isReadAtOnce(items))
    return { refuse: 'callback-unknown-receiver' };
  const hasFromAsync = source.language === 'javascript' && satisfies(options.target ?? '20.0.0', '>=22');
  const returned = returnedCall(callback, works);
  return {
    ...(!hasFromAsync && { helpers: ['mapAsync'] }),
    returned: returned ? [returned] : [],
    write(context) {
      const { edits, local } = context;
      writeCallback(callback, returned, undefined, context);
      if (hasFromAsync) {
        const { start, end } = span(callee.node.property);
        edits.replace(start, end, 'fromAsync');
        return awaitCall(container, '', '', context);
      }
      awaitCall(container, `${local({ kind: 'helper', helper: 'mapAsync' })}(`, '', context);
      edits.insert(span(items.node).end, ')');
    },
  };
}

/** Whether all items are there before the first call: a generator would make them in between. */
function isReadAtOnce(items: NodePath): boolean {
  if (items.isObjectExpression() || items.isStringLiteral()) return true;
  const kind = receiverKind(items);
  if (kind === 'array' || kind === 'map' || kind === 'set' || kind === 'sparse') return true;
  return (
    items.isIdentifier() && kind === 'unknown' && !items.scope.getBinding(items.node.name)?.path.isVariableDeclarator()
  );
}
