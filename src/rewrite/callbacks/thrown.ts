import type { NodePath } from '@babel/traverse';
import type { ThrownPlace } from '../../analysis/promotion/thrownPlace';
import { aroundThrown, thrownEmission } from '../promote/thrownEmission';
import { callbackFacts } from './callbackFacts';
import type { Container, ContainerContext, ContainerOutcome } from './container';
import { awaitCall } from './helperCall';
import { makeAsync, returnedCall } from './makeAsync';

/**
 * What calls a function to see whether it throws: `assert.throws(() => readFileSync(file))` becomes
 * `await assert.rejects(async () => readFile(file))`, and so on. What is expected of the error stays as it is. A function that is
 * imported by itself (`throws`) is left alone, and so is an API that is passed by its name.
 */
export function planThrown(container: Container, place: ThrownPlace, { source }: ContainerContext): ContainerOutcome {
  const { callback, call, works } = container;
  if (!callback || call.isOptionalCallExpression()) return { refuse: 'in-sync-callback' };
  if (callbackFacts(callback).isRecursive) return { refuse: 'callback-recursive' };
  const { emission } = thrownEmission(callback as NodePath, place, source);
  const around = aroundThrown(callback as NodePath, place);
  if (emission.names) return { refuse: 'in-sync-callback' };
  const returned = returnedCall(callback, works);
  return {
    returned: returned ? [returned] : [],
    helpers: (around?.names ?? []).flatMap((name) => (name.kind === 'helper' ? name.helper : [])),
    write(context) {
      around?.write?.(context);
      // What is wrong with arguments, some functions throw at once: it has to be a rejection, too.
      makeAsync(callback, undefined, context);
      if (place.style === 'settled') return;
      awaitCall(container, '', '', context);
      emission.also?.(context);
    },
  };
}
