import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode } from '@babel/types';
import { childPath, childPaths, isInside, staticKey, stringValue, unwrapPath } from '../../source/ast';
import { MAX_CALL_DEPTH } from '../maxCallDepth';
import { awaitedEmitter, isEventMethod, isListenerMethod, isOutside } from './events';
import { functionsRunBy } from '../values/callsByValue';
import { calledFunction } from './calledFunction';
import { keysSet } from './isSetBy';
import { runsSome } from './runsSome';
import { isFollowedUp, type MemberEffect, memberEffect } from './memberEffects';
import { crossNew, recordWrite, trailsOf } from './flow';
import { isOutput, OUTPUT } from './output';
import { isOfThisRun } from './setAnew';
import { collectPromise } from './promisesHeld';
import { meetTasks, noteTask } from './tasks';
import type { BlockingCall } from './types';
import { inPlaceRole, isExecutor } from './units';
import { type Walk, WORKING_DIRECTORY } from './walk';
import { answer, evaluate, evaluateInPlace } from './walkExpression';
import { execute } from './walkStatement';

/** A call: callee, arguments, callbacks that are run there and then, and what is known of its effect. */
export function evaluateCall(walk: Walk, path: NodePath): void {
  const blocking = walk.calls.get(path.node);
  if (blocking && walk.hoisted.has(blocking)) return;
  const callee = unwrapPath(childPath(path, 'callee'));
  const isMember = callee.isMemberExpression() || callee.isOptionalMemberExpression();
  if (isMember) {
    evaluate(walk, childPath(callee, 'object'));
    if (callee.node.computed) evaluate(walk, childPath(callee, 'property'));
  } else if (!callee.isFunction()) evaluate(walk, callee);
  const list = childPaths(path, 'arguments');
  for (const argument of list) evaluate(walk, argument);
  const effect = isMember && !blocking ? effectOn(walk, callee, path) : undefined;
  // Methods that call back have found what they were called on before.
  if (effect?.reads) walk.find(effect.key);
  // `(function () {}).call(x)` runs it there and then, too.
  const called = isMember ? unwrapPath(childPath(callee, 'object')) : callee;
  for (const fn of [called, ...list.map(unwrapPath)])
    if (fn.isFunction()) callInPlace(walk, fn as NodePath<FunctionNode>);
  // A blocking function that is handed on by its name, as in `files.filter(existsSync)`.
  for (const argument of list) {
    const handed = walk.calls.get(unwrapPath(argument).node);
    if (handed && !handed.path.isCallExpression()) evaluateBlocking(walk, handed);
  }
  callLocalFunction(walk, callee, list);
  lateEffects(walk, path, callee);
  if (blocking) evaluateBlocking(walk, blocking);
  if (isMember) methodEffect(walk, callee);
  if (effect?.reads) walk.read(effect.key);
  if (effect?.writes) walk.write(effect.key, list[1]);
  if (effect?.ordered) walk.orderedEffect();
  if (isOutput(path)) {
    meetTasks(walk, 'print', path);
    walk.write(OUTPUT);
  } else if (isMember && memberEffect(callee)?.writes) meetTasks(walk, 'set', childPath(callee, 'object'));
  noteTask(walk, path);
  collectPromise(walk, path);
  const emitter = awaitedEmitter(path);
  const since = emitter && isOutside(walk, emitter);
  if (since !== undefined) walk.tooLate(since, 'late-listener');
}

/** A blocking call, its arguments being evaluated: it looks at files, waits, and has changed files. */
export function evaluateBlocking(walk: Walk, call: BlockingCall): void {
  const files = walk.overlap === undefined ? undefined : walk.fileEffect(call);
  // The operating system looks somewhen during the wait.
  for (const key of files?.reads ?? []) walk.read(key);
  if (files && call.touches) tableEffects(walk, call, call.touches);
  if (walk.isNew(call) && !call.path.parentPath?.isAwaitExpression()) {
    walk.newAwait(call);
    lookDuring(walk, call);
  }
  if (files && call.touches) waitInside(walk, call);
  for (const key of files?.writes ?? []) walk.write(key);
}

/** What an async function changes it changes after it has waited for what it looks at. Tables are changed when the wait for that begins, files during it. */
function waitInside(walk: Walk, { path, effects }: BlockingCall): void {
  if (walk.overlap !== 'event' || effects.length > 0) return;
  const waits = [...(walk.brief.behind(path) ?? [])];
  for (const wait of waits) if (!wait.touches || wait.touches.writes.length === 0) crossNew(walk.flow, wait);
}

/** A buffer is read while the call is waited for. */
function lookDuring(walk: Walk, { path }: BlockingCall): void {
  if (!path.isCallExpression()) return;
  for (const argument of childPaths(path, 'arguments')) {
    const root = walk.locations.root(argument);
    walk.find(root && `${root}.*`);
  }
}

/** What it does to tables it has done when its wait begins: a look at them behind that wait sees what other runs have done to them by then, too. */
function tableEffects(
  walk: Walk,
  { path }: BlockingCall,
  { reads, writes }: NonNullable<BlockingCall['touches']>,
): void {
  const isOfOwnRow =
    path.isCallExpression() && childPaths(path, 'arguments').some((argument) => isOfThisRun(argument, walk.unit));
  for (const table of isOfOwnRow ? [] : reads)
    for (const { crossed } of trailsOf(walk.flow.writes, SET + table)) walk.report('temporary-state', crossed);
  for (const table of writes) recordWrite(walk.flow, SET + table, false);
}

/** What a table is called as something that has been set. */
const SET = 'set ';

/** A call of a sync function of the file: what it does is done there and then. */
function callLocalFunction(walk: Walk, callee: NodePath, values: readonly NodePath[]): void {
  const fn = calledFunction(callee);
  if (!fn || walk.called.length >= MAX_CALL_DEPTH || walk.called.some((one) => one.fn === fn.node)) return;
  const before = walk.visit;
  // What is asked of the answer is asked of what the function returns, and of nothing else in it.
  const asked = walk.testing;
  if (!isInside(fn, walk.unit)) {
    walk.visit = { fresh: before?.fresh ?? new Set(), answering: 0, asked };
    walk.testing = 0;
  }
  walk.called.push({ fn: fn.node, values });
  evaluateInPlace(walk, fn, (inner, path) => {
    if (path.isBlockStatement()) execute(inner, path);
    else answer(inner, path);
  });
  walk.called.pop();
  walk.visit = before;
  walk.testing = asked;
}

/** What callbacks and listeners do that a call runs, and what is done to objects that the caller has, too. */
function lateEffects(walk: Walk, call: NodePath, callee: NodePath): void {
  if (calledFunction(callee)) return;
  for (const fn of functionsRunBy(call)) {
    if (fn.node.async || fn.node.generator) continue;
    runsSome(childPath(fn, 'body'), (inner) => {
      if (isOutput(inner)) walk.late(OUTPUT);
      for (const key of keysSet(inner, walk.locations)) if (key?.includes('@')) walk.late(key);
      return false;
    });
  }
  const name = callee.isMemberExpression() ? staticKey(callee.node) : undefined;
  const root = name !== undefined && isFollowedUp(name) ? walk.locations.root(childPath(callee, 'object')) : undefined;
  const variable = root?.split('@')[0];
  const binding = variable === undefined ? undefined : walk.unit.scope.getBinding(variable);
  if (binding?.kind === 'param' && binding.scope.path.node === walk.unit.node) walk.late(`${root ?? ''}.*`);
}

function callInPlace(walk: Walk, fn: NodePath<FunctionNode>): void {
  const role = inPlaceRole(fn) ?? (isExecutor(fn) ? 'once' : undefined);
  if (role === undefined) return;
  const body = (): void =>
    evaluateInPlace(walk, fn, (inner, path) =>
      path.isBlockStatement() ? execute(inner, path) : evaluate(inner, path),
    );
  if (role === 'once') body();
  else {
    walk.branches(body, () => undefined);
    walk.branches(body, () => undefined);
  }
  // Where the callback waits, the call itself waits for it.
  for (const call of walk.calls.values()) if (walk.isNew(call) && call.path.isDescendant(fn)) walk.newAwait(call);
}

function methodEffect(walk: Walk, callee: NodePath): void {
  const name = staticKey(callee.node);
  if (name === undefined) return;
  const object = childPath(callee, 'object');
  const since = isListenerMethod(name) || isEventMethod(name) ? isOutside(walk, object) : undefined;
  if (since !== undefined) walk.tooLate(since, isListenerMethod(name) ? 'late-listener' : 'late-event-default');
  const root = walk.locations.root(object);
  if (name === 'throwIfAborted' && root !== undefined) walk.find(`${root}.aborted`);
  if (root === 'global process') {
    if (name === 'cwd') walk.read(WORKING_DIRECTORY);
    if (name === 'chdir') walk.write(WORKING_DIRECTORY);
  }
}

/** What a method call does to the location that it is about, if any. */
function effectOn(walk: Walk, callee: NodePath, call: NodePath): (MemberEffect & { readonly key: string }) | undefined {
  const effect = memberEffect(callee);
  const key = effect && entryKey(walk, childPath(callee, 'object'), effect, call);
  return effect && key !== undefined ? { ...effect, key } : undefined;
}

/** The location that `cache.get(key)` looks at; undefined for calls that look nothing up. */
export function lookupKey(walk: Walk, call: NodePath): string | undefined {
  const callee = unwrapPath(childPath(call, 'callee'));
  const effect = callee.isMemberExpression() ? effectOn(walk, callee, call) : undefined;
  return effect?.reads ? effect.key : undefined;
}

function entryKey(walk: Walk, object: NodePath, effect: MemberEffect, call: NodePath): string | undefined {
  const root = walk.locations.root(object);
  const [first] = (call.node as CallExpression).arguments;
  const entry = effect.keyed ? stringValue(first)?.replaceAll('.', ' ') : undefined;
  return root === undefined ? undefined : `${root}.${entry ?? '*'}`;
}
