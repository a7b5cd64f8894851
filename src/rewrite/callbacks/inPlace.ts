import type { NodePath } from '@babel/traverse';
import { takesDone } from '../../analysis/takesDone';
import { callbackFacts } from './callbackFacts';
import type { Container, ContainerOutcome } from './container';
import { awaitCall } from './helperCall';
import { makeAsync, returnedCall } from './makeAsync';
import { isCombined, returnsPromise } from './returnsPromise';

/** A function that is called where it stands: `await (async () => { ... })()`. */
export function planIife(container: Container): ContainerOutcome {
  const { callback, call } = container;
  if (!callback || call.isOptionalCallExpression()) return { refuse: 'in-sync-callback' };
  const facts = callbackFacts(callback);
  if (facts.isRecursive) return { refuse: 'callback-recursive' };
  if ((isCombined(call) || returnsPromise(callback, facts, call, [])) && !call.parentPath?.isAwaitExpression())
    return { refuse: 'callback-returns-promise' };
  return {
    write(context) {
      makeAsync(callback, undefined, context);
      awaitCall(container, '', '', context);
    },
  };
}

/** `.then`, `.catch` and `.finally` wait for what their function returns. */
export function planReaction({ callback, byName, works }: Container): ContainerOutcome {
  if (byName) return { standsAlone: true, write: () => undefined };
  if (!callback) return { refuse: 'in-sync-callback' };
  if (callbackFacts(callback).isRecursive) return { refuse: 'callback-recursive' };
  return asyncInPlace({ callback, works });
}

/** Tests and hooks wait for the promise of their function, unless it takes the `done` of the runner. */
export function planTest({ callback, call, works }: Container): ContainerOutcome {
  if (!callback) return { refuse: 'in-sync-callback' };
  if (callbackFacts(callback).isRecursive) return { refuse: 'callback-recursive' };
  if (takesDone(callback.node.params, call as NodePath)) return { refuse: 'callback-done-parameter' };
  return asyncInPlace({ callback, works });
}

/** What a timer throws becomes a rejection, which other handlers see. */
export function planTimer({ callback, works, role }: Container): ContainerOutcome {
  if (!callback || role.kind !== 'timer' || (role.name !== 'setTimeout' && role.name !== 'setImmediate'))
    return { refuse: 'in-timer' };
  if (callbackFacts(callback).isRecursive) return { refuse: 'callback-recursive' };
  return { ...asyncInPlace({ callback, works }), hazards: ['timer-callback'] };
}

function asyncInPlace({
  callback,
  works,
}: {
  callback: NonNullable<Container['callback']>;
  works: Container['works'];
}): Exclude<ContainerOutcome, { refuse: string }> {
  const returned = returnedCall(callback, works);
  return {
    standsAlone: true,
    returned: returned ? [returned] : [],
    write: (context) => makeAsync(callback, returned, context),
  };
}
