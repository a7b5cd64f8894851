import { childPaths } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import { satisfies } from 'semver';
import { callbackFacts, type CallbackFacts } from './callbackFacts';
import { byNameLoop } from './byNameLoop';
import { concurrentPlan } from './concurrent';
import type { Container, ContainerContext, ContainerOutcome, ContainerPlan } from './container';
import { forEachLoop } from './forEachLoop';
import { writeCallback, writeHelperCall } from './helperCall';
import type { LoopReceiver } from './loopHead';
import { makeAsync, returnedCall } from './makeAsync';
import { type MethodPlaces, methodPlaces, typeArguments } from './places';
import { pushLoop } from './pushLoop';
import { receiverKind } from './receiverKind';
import { receiverMutation } from './receiverMutation';
import { planReduce } from './reduce';
import { writesShared } from './sharedWrites';
import { isCombined, returnsPlain, returnsPromise } from './returnsPromise';

const noFacts: CallbackFacts = {
  returns: [],
  usesOwnBindings: false,
  usesArguments: false,
  isRecursive: false,
  needsFunctionScope: false,
};

/** Plans `list.map(...)`, `.forEach(...)`, `.filter(...)`... one element after the other, as the sync method does. */
export function planArrayMethod(container: Container, method: string, context: ContainerContext): ContainerOutcome {
  const { call, callback, byName, works } = container;
  const { source, options } = context;
  const facts = callback ? callbackFacts(callback) : noFacts;
  const list = childPaths(call, 'arguments');
  const places = methodPlaces(call, source);
  if (!places || list.some((argument) => argument.isSpreadElement())) return { refuse: 'in-sync-callback' };
  if (facts.isRecursive) return { refuse: 'callback-recursive' };
  const isPlain = callback && (method === 'map' || method === 'filter') && returnsPlain(callback, facts, works);
  if (callback && isCombined(call) && (!isPlain || options.concurrent)) return combinedPlan(container, context);

  const kind = receiverKind(places.receiver);
  if (kind === 'sparse') return { refuse: 'callback-sparse-list' };
  if (kind === 'foreign' || kind === 'doubtful' || ((kind === 'map' || kind === 'set') && method !== 'forEach'))
    return { refuse: 'callback-unknown-receiver' };
  if (kind === 'unknown' && callback && speaksAgainstList(callback, method))
    return { refuse: 'callback-unknown-receiver' };
  const mutation = receiverMutation(places.receiver, callback, source);
  if (mutation === 'refuse') return { refuse: 'callback-changes-list' };
  const receiver: LoopReceiver = {
    path: places.receiver,
    kind: kind === 'map' || kind === 'set' ? kind : 'list',
    copy: mutation === 'copy' && kind !== 'map' && kind !== 'set',
    optional: call.isOptionalCallExpression() && (call.node.callee as { optional?: boolean }).optional === true,
  };
  if (call.isOptionalCallExpression() && (!receiver.optional || method !== 'forEach' || isChained(call)))
    return { refuse: 'callback-optional-chain' };

  const concurrent = concurrentPlan(container, method, facts, receiver, places, context);
  if (concurrent) return concurrent;
  const form = byName?.decision.status === 'rewritten' ? byName.decision.emission.byName : undefined;
  const loop = form
    ? byNameLoop(container, form, method, receiver, places, context)
    : method === 'forEach'
      ? forEachLoop(container, facts, receiver, places, context)
      : undefined;
  if (loop) return loop;
  if (receiver.kind !== 'list' || receiver.optional)
    return { refuse: receiver.optional ? 'callback-optional-chain' : 'callback-unknown-receiver' };
  if (method === 'reduce' || method === 'reduceRight')
    return planReduce(container, method, facts, receiver, places, context);
  if (callback && returnsPromise(callback, facts, call, works)) return { refuse: 'callback-returns-promise' };
  const fromAsync = method === 'map' && canUseFromAsync(container, facts, options.target, source.language);
  if (!fromAsync && callback && (method === 'map' || method === 'filter')) {
    const filled = pushLoop(container, method, facts, receiver, places, context);
    if (filled) return filled;
  }
  return helperPlan(container, fromAsync ? undefined : `${method}Async`, receiver, places);
}

/** Calls the helper of the method, or `Array.fromAsync` where `helper` is undefined. */
function helperPlan(
  container: Container,
  helper: string | undefined,
  receiver: LoopReceiver,
  places: MethodPlaces,
): ContainerOutcome {
  const { call, callback, works } = container;
  const [, thisArg, ...rest] = childPaths(call, 'arguments');
  if (rest.length > 0 || (thisArg && !isDisposable(thisArg, callback))) return { refuse: 'callback-this-argument' };
  if (typeArguments(call.node)) return { refuse: 'callback-type-arguments' };
  const returned = callback && returnedCall(callback, works);
  return {
    ...(helper !== undefined && { helpers: [helper] }),
    bare: [places.receiver.node],
    returned: returned ? [returned] : [],
    write(context) {
      const callee = helper === undefined ? 'Array.fromAsync' : context.local({ kind: 'helper', helper });
      writeHelperCall(container, callee, receiver.copy, places, context);
      if (callback) writeCallback(callback, returned, thisArg, context);
    },
  };
}

/** `Promise.all(list.map(...))` runs its callbacks side by side already: they only become async. */
function combinedPlan({ callback, works }: Container, { options }: ContainerContext): ContainerPlan {
  const returned = callback && returnedCall(callback, works);
  return {
    hazards: options.concurrent && !(callback && writesShared(callback, works)) ? [] : ['concurrent-callback'],
    returned: returned ? [returned] : [],
    standsAlone: true,
    write: (context) => void (callback && makeAsync(callback, returned, context)),
  };
}

/** `Array.fromAsync` walks one element after the other; it passes no third argument, and is not in TypeScript's ES2023 library. */
function canUseFromAsync(
  { callback, call }: Container,
  facts: CallbackFacts,
  target: string | undefined,
  language: string,
): boolean {
  if (language === 'typescript' || !satisfies(target ?? '20.0.0', '>=22')) return false;
  if (
    !callback ||
    callback.node.params.length > 2 ||
    callback.node.params.some((param) => param.type === 'RestElement')
  )
    return false;
  return (
    !facts.usesArguments &&
    !/promise/i.test(String((call.node.callee as { object?: { name?: string } }).object?.name ?? ''))
  );
}

/** A `this` for a function is bound to it; one for an arrow can go when it is only a name. */
function isDisposable(thisArg: NodePath, callback: Container['callback']): boolean {
  if (callback?.isFunctionExpression()) return true;
  return Boolean(callback) && (thisArg.isThisExpression() || thisArg.isIdentifier() || thisArg.isLiteral());
}

/** `(value, key)` of a Map, `(index, element)` of a jQuery-like collection. */
function speaksAgainstList(callback: NonNullable<Container['callback']>, method: string): boolean {
  const [first, second] = callback.node.params.map((param) => (param.type === 'Identifier' ? param.name : ''));
  if (first !== undefined && second !== undefined && /^(i|idx|index)$/.test(first)) return true;
  return method === 'forEach' && second !== undefined && /^_?(k|key|name|id|prop|property)$/i.test(second);
}

/** Whether the optional chain goes on after the call. */
function isChained(call: NodePath): boolean {
  return call.parentPath?.isOptionalMemberExpression() === true || call.parentPath?.isOptionalCallExpression() === true;
}
