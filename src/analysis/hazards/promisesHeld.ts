import type { Binding, NodePath } from '@babel/traverse';
import { childPath, childPaths, outermostWrapper, staticKey, unwrapPath } from '../../source/ast';
import { importedBy } from '../promotion/refs';
import { isPromise } from '../isPromise';
import { isPromiseMethod } from '../isPromiseMethod';
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
