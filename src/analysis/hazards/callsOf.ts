import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode } from '@babel/types';
import { staticKey, stringValue, unwrap } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { callsByValue } from '../values/callsByValue';
import { functionUses, outcomeOf } from './callSites';
import { collecting } from './keeperOf';

/** Methods of emitters that take a listener. */
const listening = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']);

interface Call {
  readonly path: NodePath;
  readonly outcome: ReturnType<typeof outcomeOf>;
}

/**
 * The calls that run a function there and then, by its name or as a value.
 *
 * @param isBlocking whether a call is to be rewritten itself
 */
export function callsOf(fn: NodePath<FunctionNode>, isBlocking: (call: NodePath) => boolean): Call[] {
  const named = callsByName(fn);
  const byValue = callsByValue(fn).filter(
    ({ path }) => !isBlocking(path) && !named.some((one) => one.path.node === path.node),
  );
  return [
    ...named,
    ...byValue.map(({ path, way }): Call => {
      return { path, outcome: way === 'call' || way === 'collect' ? outcomeOf(path) : 'dropped' };
    }),
  ];
}

function callsByName(fn: NodePath<FunctionNode>): Call[] {
  return functionUses(fn).flatMap((use): Call[] => {
    if (use.kind === 'call') return [use];
    if (use.kind !== 'argument' || use.call.isNewExpression()) return [];
    if (use.index === 1) return emissions(use.call).map((path) => ({ path, outcome: 'dropped' }));
    if (use.index !== 0) return [];
    const name = staticKey(unwrap((use.call.node as CallExpression).callee));
    if (name === 'forEach') return [{ path: use.call, outcome: 'dropped' }];
    return name !== undefined && collecting.has(name) ? [{ path: use.call, outcome: outcomeOf(use.call) }] : [];
  });
}

/** Calls of `emit` in the file that run a listener there and then: `bus.on('change', save); bus.emit('change')`, whatever the emitter. */
function emissions(subscription: NodePath): NodePath[] {
  if (!subscription.isCallExpression()) return [];
  const event = stringValue(subscription.node.arguments[0]);
  const program = subscription.findParent((parent) => parent.isProgram());
  if (event === undefined || !listening.has(staticKey(subscription.node.callee) ?? '') || !program?.isProgram())
    return [];
  const found: NodePath[] = [];
  visitPaths(program, {
    'CallExpression|OptionalCallExpression': (call: NodePath) => {
      const { callee, arguments: given } = call.node as CallExpression;
      if (staticKey(callee) === 'emit' && stringValue(given[0]) === event) found.push(call);
    },
  });
  return found;
}
