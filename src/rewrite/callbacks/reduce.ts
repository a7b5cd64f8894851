import { childPaths, span } from '../../source/ast';
import type { CallbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerOutcome } from './container';
import { writeCallback, writeHelperCall } from './helperCall';
import type { LoopReceiver } from './loopHead';
import { type MethodPlaces, typeArguments } from './places';
import { isCombined, returnsPromise } from './returnsPromise';

/** `list.reduce(callback, initial)` as `await reduceAsync(list, async callback, initial)`. */
export function planReduce(
  container: Container,
  method: 'reduce' | 'reduceRight',
  facts: CallbackFacts,
  receiver: LoopReceiver,
  places: MethodPlaces,
  { source }: ContainerContext,
): ContainerOutcome {
  const { call, callback } = container;
  const [, initial, ...rest] = childPaths(call, 'arguments');
  if (!callback || !initial || rest.length > 0) return { refuse: 'callback-no-initial-value' };
  if (isCombined(call) || returnsPromise(callback, facts, call, [])) return { refuse: 'callback-returns-promise' };
  const given = typeArguments(call.node);
  const type = given && source.text.slice(span(given).start + 1, span(given).end - 1).trim();
  const helper = `${method}Async`;
  return {
    helpers: [helper],
    bare: [places.receiver.node],
    write(context) {
      writeHelperCall(container, context.local({ kind: 'helper', helper }), receiver.copy, places, context);
      writeCallback(callback, undefined, undefined, context);
      if (type === undefined) return;
      const { start, end } = span(initial.node);
      const isPrimary = /^(Identifier|ObjectExpression|ArrayExpression|\w+Literal|CallExpression|NewExpression)$/.test(
        initial.node.type,
      );
      context.edits.wrap(start, end, isPrimary ? '' : '(', `${isPrimary ? '' : ')'} as ${type}`);
    },
  };
}
