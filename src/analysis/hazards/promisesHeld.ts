import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, childPathsAt, outermostWrapper, span, staticKey, unwrapPath } from '../../source/ast';
import { givesPlain, isPlain } from '../promotion/givesPlain';
import { importedBy } from '../promotion/refs';
import { isPromise } from '../isPromise';
import { isPromiseMethod } from '../isPromiseMethod';
import { calledFunction } from './calledFunction';
import { recordStart } from './flow';
import { bindingKey } from './locations';
import type { Walk } from './walk';

/** A variable is set: to a promise, maybe, that nobody waits for yet. */
export function holdPromise(walk: Walk, variable: Binding, value: NodePath): void {
  if (mayReject(unwrapPath(value))) recordStart(walk.flow, keyOf(variable));
}

/** `jobs.push(run(file))`: the first of them waits for the longest time. */
export function collectPromise(walk: Walk, call: NodePath): void {
  const callee = unwrapPath(childPath(call, 'callee'));
  if (!callee.isMemberExpression() || staticKey(callee.node) !== 'push') return;
  const list = unwrapPath(childPath(callee, 'object'));
  const variable = list.isIdentifier() ? list.scope.getBinding(list.node.name) : undefined;
  const isAny = childPaths(call, 'arguments').some((one) => mayReject(unwrapPath(one)) && isPromise(one));
  if (variable && isAny && !walk.flow.reads.has(keyOf(variable))) recordStart(walk.flow, keyOf(variable));
}

/** A variable is looked at. Where that is the first time that anybody waits for the promise in it, it may have been rejected during a new wait. */
export function waitForHeld(walk: Walk, path: NodePath): void {
  const variable = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  const key = variable && keyOf(variable);
  const held = key === undefined ? undefined : walk.flow.reads.get(key);
  if (key === undefined || !held || !(isWaitedFor(path) || isPromise(path))) return;
  walk.report('late-handler', held.crossed);
  walk.flow.reads = new Map([...walk.flow.reads].filter(([other]) => other !== key));
}

/**
 * Evaluates the elements of a list one after the other: nobody waits for the promises among them before the whole list is there, so
 * that one may have been rejected during a new wait in a later element.
 */
export function startTogether(walk: Walk, list: NodePath, evaluate: (element: NodePath) => void): void {
  const outer = outermostWrapper(list);
  const call = outer.listKey === 'arguments' ? outer.parentPath : null;
  const isCombined = call?.isCallExpression() === true && isPromiseMethod(call.node.callee);
  const key = `(promise) list ${String(span(list.node).start)}`;
  for (const element of childPathsAt(list, 'elements')) {
    evaluate(element);
    const value = element.isSpreadElement() ? childPath(element, 'argument') : element;
    if (value.node && !walk.flow.reads.has(key) && mayBeStarted(walk, unwrapPath(value), isCombined))
      recordStart(walk.flow, key);
  }
  const held = walk.flow.reads.get(key);
  if (!held) return;
  walk.report('late-handler', held.crossed);
  walk.flow.reads = new Map([...walk.flow.reads].filter(([other]) => other !== key));
}

/** @param isCombined what is called among things that are waited for together is taken for something that gives a promise */
function mayBeStarted(walk: Walk, value: NodePath, isCombined: boolean): boolean {
  if (value.isConditionalExpression() || value.isLogicalExpression())
    return (value.isLogicalExpression() ? ['left', 'right'] : ['consequent', 'alternate']).some((key) =>
      mayBeStarted(walk, unwrapPath(childPath(value, key)), isCombined),
    );
  if (walk.calls.has(value.node) || !mayReject(value)) return false;
  return isPromise(value) || (isCombined && !isPlain(value) && !callsPlain(value));
}

/** A call of a sync function of the file that certainly gives no promise. */
function callsPlain(call: NodePath): boolean {
  const fn = call.isCallExpression() ? calledFunction(unwrapPath(childPath(call, 'callee'))) : undefined;
  return fn !== undefined && givesPlain(fn, (node) => returnsOf(fn, node));
}

function returnsOf(fn: NodePath, node: Node): NodePath[] {
  const found: NodePath[] = [];
  fn.traverse({
    ReturnStatement(path) {
      if (path.getFunctionParent()?.node === node) found.push(path as NodePath);
    },
  });
  return found;
}

function keyOf(variable: Binding): string {
  return `(promise) ${bindingKey(variable)}`;
}

/** Whether what is called, or made, may be a promise that is rejected; without `await`, `Promise.resolve(1)` and `f().catch(g)` are not. */
function mayReject(value: NodePath): boolean {
  if (value.isNewExpression()) {
    const [executor] = childPaths(value, 'arguments');
    return isPromise(value) && !(executor?.isFunction() && executor.node.params.length < 2);
  }
  if (!value.isCallExpression()) return value.isArrayExpression() && elementsOf(value).some(mayReject);
  const callee = unwrapPath(childPath(value, 'callee'));
  if (isPromiseMethod(callee.node, safe) || isTimer(callee)) return false;
  const name = callee.isMemberExpression() ? staticKey(callee.node) : undefined;
  if (name === 'catch' || (name === 'then' && value.node.arguments.length > 1)) return false;
  return name === 'finally' ? mayReject(unwrapPath(childPath(callee, 'object'))) : true;
}

const safe: ReadonlySet<string> = new Set(['resolve', 'allSettled']);

/** `setTimeout(100)` of `node:timers/promises`. */
function isTimer(callee: NodePath): boolean {
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const imported = binding && importedBy(binding);
  return imported?.kind === 'import' && /^(?:node:)?timers\/promises$/.test(imported.specifier);
}

function elementsOf(list: NodePath): NodePath[] {
  return childPaths(list, 'elements').flatMap((one) => (one.node ? [unwrapPath(one)] : []));
}

/** `await job`, `job.then(f)`, `Promise.all(jobs)`, `Promise.all([job, other])`. */
function isWaitedFor(path: NodePath): boolean {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if (!parent) return false;
  if (parent.isAwaitExpression()) return true;
  if (parent.isMemberExpression() && outer.key === 'object')
    return ['then', 'catch', 'finally'].includes(staticKey(parent.node) ?? '');
  const call = parent.isArrayExpression() ? outermostWrapper(parent).parentPath : parent;
  return call?.isCallExpression() === true && isPromiseMethod(call.node.callee);
}
