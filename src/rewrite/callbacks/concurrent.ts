import type { CallbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerPlan } from './container';
import { awaitCall, writeHelperCall } from './helperCall';
import type { LoopReceiver } from './loopHead';
import { makeAsync, returnedCall } from './makeAsync';
import { type MethodPlaces, typeArguments } from './places';
import { writesShared } from './sharedWrites';
import { callStatement } from './loopBody';

/**
 * With `--concurrent`: `await Promise.all(list.map(async ...))`, or with a bound `await mapConcurrently(list, 8, async ...)`, for
 * callbacks that share nothing they write to; undefined for all others, which run one after the other.
 */
export function concurrentPlan(
  container: Container,
  method: string,
  facts: CallbackFacts,
  receiver: LoopReceiver,
  places: MethodPlaces,
  context: ContainerContext,
): ContainerPlan | undefined {
  const { callback, call, works } = container;
  const { concurrent } = context.options;
  if (!concurrent || !callback || receiver.kind !== 'list' || receiver.optional || call.node.arguments.length !== 1)
    return undefined;
  if (method !== 'map' && !(method === 'forEach' && callStatement(container, context.outer, context.source)))
    return undefined;
  if (facts.usesOwnBindings || typeArguments(call.node) || writesShared(callback, works)) return undefined;
  const returned = returnedCall(callback, works);
  const isBounded = typeof concurrent === 'number';
  return {
    ...(isBounded && { helpers: ['mapConcurrently'], bare: [places.receiver.node] }),
    returned: returned ? [returned] : [],
    write(emit) {
      const { edits } = emit;
      makeAsync(callback, returned, emit);
      if (isBounded) {
        writeHelperCall(
          container,
          emit.local({ kind: 'helper', helper: 'mapConcurrently' }),
          receiver.copy,
          places,
          emit,
          `, ${concurrent}, `,
        );
        return;
      }
      awaitCall(container, 'Promise.all(', ')', emit);
      const property = call.node.callee as { property?: { start?: number | null; end?: number | null } };
      if (method === 'forEach') edits.replace(property.property?.start ?? 0, property.property?.end ?? 0, 'map');
    },
  };
}
