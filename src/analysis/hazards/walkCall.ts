import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode } from '@babel/types';
import { childPath, childPaths, staticKey, stringValue } from '../../source/ast';
import { isEventMethod, isListenerMethod, isOutside } from './events';
import { unwrapPath } from './locations';
import { memberEffect } from './memberEffects';
import type { BlockingCall } from './types';
import { inPlaceRole } from './units';
import type { Walk } from './walk';
import { evaluate, evaluateInPlace } from './walkExpression';
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
  for (const fn of [callee, ...list.map(unwrapPath)]) if (fn.isFunction()) callInPlace(walk, fn as NodePath<FunctionNode>);
  if (blocking) evaluateBlocking(walk, blocking);
  if (isMember) methodEffect(walk, callee, path);
}

/** A blocking call, its arguments being evaluated: it looks at files, waits, and has changed files. */
export function evaluateBlocking(walk: Walk, call: BlockingCall): void {
  const files = walk.overlap === undefined ? undefined : walk.fileEffect(call);
  // The operating system looks somewhen during the wait.
  for (const key of files?.reads ?? []) walk.read(key);
  if (walk.isNew(call) && !call.path.parentPath?.isAwaitExpression()) walk.newAwait(call);
  for (const key of files?.writes ?? []) walk.write(key);
}

function callInPlace(walk: Walk, fn: NodePath<FunctionNode>): void {
  const role = inPlaceRole(fn);
  if (role === undefined) return;
  const body = (): void => evaluateInPlace(walk, fn, (inner, path) => (path.isBlockStatement() ? execute(inner, path) : evaluate(inner, path)));
  if (role === 'once') body();
  else {
    walk.branches(body, () => undefined);
    walk.branches(body, () => undefined);
  }
  // Where the callback waits, the call itself waits for it.
  for (const call of walk.calls.values()) if (walk.isNew(call) && call.path.isDescendant(fn)) walk.newAwait(call);
}

function methodEffect(walk: Walk, callee: NodePath, call: NodePath): void {
  const name = staticKey(callee.node);
  if (name === undefined) return;
  const object = childPath(callee, 'object');
  const since = isListenerMethod(name) || isEventMethod(name) ? isOutside(walk, object) : undefined;
  if (since !== undefined) walk.tooLate(since, isListenerMethod(name) ? 'late-listener' : 'late-event-default');
  if (name === 'chdir' && walk.locations.root(object) === 'global process') walk.write('global process.cwd');
  const effect = memberEffect(name);
  const root = effect && walk.locations.root(object);
  if (effect === undefined || root === undefined || walk.calls.has(call.node)) return;
  const [first, second] = (call.node as CallExpression).arguments;
  const entry = effect.keyed ? stringValue(first)?.replaceAll('.', ' ') : undefined;
  const key = `${root}.${entry ?? '*'}`;
  if (effect.reads) walk.read(key);
  if (effect.writes) walk.write(key, second ? (childPaths(call, 'arguments')[1]) : undefined);
  if (effect.ordered) walk.orderedEffect();
}
