import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, memberName, staticKey, unwrapPath } from '../../source/ast';
import { outcomeOf } from './callSites';
import { calledFunction } from './calledFunction';
import { recordStart } from './flow';
import { bindingKey } from './locations';
import { memberEffect } from './memberEffects';
import { isOutput } from './output';
import { runsSome } from './runsSome';
import { isRunOn } from './startsWithoutWait';
import type { Walk } from './walk';

/** What something does that has been set going, and comes when the function first waits: a callback in a queue, the rest of an async function. */
export interface Task {
  /** Comes in a later turn of the event loop. That timers tick while the function waits is what it is rewritten for. */
  readonly isTurn: boolean;
  readonly prints: boolean;
  /** Names of variables and fields, as `nameOf` gives them. */
  readonly sets: ReadonlySet<string>;
  readonly looksAt: ReadonlySet<string>;
}

const turns = new Set(['setImmediate', 'setTimeout', 'setInterval']);

const queues = new Set([...turns, 'queueMicrotask']);

/** A timer of so many milliseconds or more is not over before a call that is waited for is. */
const LONG = 100;

/** Notes what a call sets going that runs before what comes after a new wait. */
export function noteTask(walk: Walk, call: NodePath): void {
  const parts = tasksOf(call);
  if (parts.length === 0) return;
  const key = `(task) ${call.node.start ?? 0}`;
  const task = walk.tasks.get(key) ?? effectsOf(parts, isTurn(call));
  walk.tasks.set(key, task);
  recordStart(walk.flow, key);
}

/** The function prints, or does something to a variable or field; tasks that are under way would be earlier than before. */
export function meetTasks(walk: Walk, act: 'print' | 'set' | 'look', at: NodePath): void {
  if (walk.tasks.size === 0) return;
  const name = act === 'print' ? undefined : nameOf(at);
  for (const [key, task] of walk.tasks) {
    const isMet =
      name === undefined
        ? act === 'print' && task.prints && !task.isTurn
        : (task.sets.has(name) && !(task.isTurn && act === 'look')) || (act === 'set' && task.looksAt.has(name));
    if (isMet) walk.report('early-callback', walk.flow.reads.get(key)?.crossed ?? []);
  }
}

/** The code that runs later. */
function tasksOf(call: NodePath): NodePath[] {
  const callee = unwrapPath(childPath(call, 'callee'));
  const list = childPaths(call, 'arguments');
  if (callee.isIdentifier() && queues.has(callee.node.name) && !callee.scope.hasBinding(callee.node.name, true))
    return isLong(list[1]?.node) ? [] : bodiesOf(list.slice(0, 1));
  const name = callee.isMemberExpression() ? staticKey(callee.node) : undefined;
  if (name === 'nextTick') return bodiesOf(list.slice(0, 1));
  const outcome = outcomeOf(call);
  if (outcome === 'awaited' || outcome === 'returned') return [];
  // What is done about errors is an exception.
  if (name === 'then' || name === 'finally') return bodiesOf(list.slice(0, 1));
  const fn = callee.isFunction() ? callee : calledFunction(callee, 'async');
  return fn?.isFunction() && fn.node.async && isRunOn(call, outcome)
    ? behindFirstWait(childPath(fn as NodePath, 'body'))
    : [];
}

function isTurn(call: NodePath): boolean {
  const callee = unwrapPath(childPath(call, 'callee'));
  return callee.isIdentifier() && turns.has(callee.node.name);
}

function isLong(delay: Node | undefined): boolean {
  return delay !== undefined && !(delay.type === 'NumericLiteral' && delay.value < LONG);
}

function bodiesOf(callbacks: readonly NodePath[]): NodePath[] {
  return callbacks.flatMap((callback) => {
    const path = unwrapPath(callback);
    const fn = path.isFunction() ? path : calledFunction(path, 'async');
    return fn ? [childPath(fn as NodePath, 'body')] : [];
  });
}

function behindFirstWait(body: NodePath): NodePath[] {
  const statements = childPaths(body, 'body');
  const first = statements.findIndex((statement) => runsSome(statement, (inner) => inner.isAwaitExpression()));
  return first < 0 ? [] : statements.slice(first);
}

function effectsOf(parts: readonly NodePath[], isOfTurn: boolean): Task {
  let prints = false;
  const sets = new Set<string>();
  const looksAt = new Set<string>();
  const add = (to: Set<string>, path: NodePath): void => {
    const name = nameOf(path);
    if (name !== undefined) to.add(name);
  };
  const see = (inner: NodePath): boolean => {
    if (isOutput(inner)) prints = true;
    else if (inner.isAssignmentExpression()) add(sets, childPath(inner, 'left'));
    else if (inner.isUpdateExpression()) add(sets, childPath(inner, 'argument'));
    else if (inner.isCallExpression()) {
      const changed = changedBy(inner);
      if (changed) add(sets, changed);
    } else if (inner.isReferencedIdentifier() || inner.isMemberExpression()) add(looksAt, inner as NodePath);
    return false;
  };
  for (const part of parts) runsSome(part, see);
  return { isTurn: isOfTurn, prints, sets, looksAt };
}

/** The object that a method call may change: of methods that nothing is known of, too. */
function changedBy(call: NodePath): NodePath | undefined {
  const callee = unwrapPath(childPath(call, 'callee'));
  if (!callee.isMemberExpression()) return undefined;
  const effect = memberEffect(callee);
  return effect && !effect.writes ? undefined : childPath(callee, 'object');
}

/** The variable that an expression begins with, or the field of `this`; undefined for modules, globals and anything else. */
function nameOf(path: NodePath): string | undefined {
  const at = unwrapPath(path);
  if (at.isIdentifier()) {
    const binding = at.scope.getBinding(at.node.name);
    return binding && binding.kind !== 'module' ? bindingKey(binding) : undefined;
  }
  if (!at.isMemberExpression()) return undefined;
  const object = unwrapPath(childPath(at, 'object'));
  return object.isThisExpression() ? `this.${memberName(at.node) ?? '*'}` : nameOf(object);
}
