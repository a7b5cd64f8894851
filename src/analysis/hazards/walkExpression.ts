import { childPath, childPathsAt, unwrapPath } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import { type Function as FunctionNode, VISITOR_KEYS } from '@babel/types';
import { copyFlow, type Flow, joinFlows } from './flow';

import { startTogether, waitForHeld } from './promisesHeld';
import { meetTasks } from './tasks';
import { evaluateCall, lookupKey } from './walkCall';
import { assign } from './walkPattern';
import type { Walk } from './walk';

/** Evaluates an expression (or any piece of syntax without control flow of its own) in the order of the language. */
export function evaluate(walk: Walk, path: NodePath): void {
  const { node } = path;
  if (
    !node ||
    !walk.flow.live ||
    /^TS(?!As|Satisfies|NonNull|TypeAssertion|Instantiation)/.test(node.type) ||
    path.isFlowType()
  )
    return;
  const get = (key: string): NodePath => childPath(path, key);
  switch (node.type) {
    case 'Identifier':
      walk.look(path);
      waitForHeld(walk, path);
      meetTasks(walk, 'look', path);
      if (walk.testing > 0) walk.read(sourceOf(walk, path));
      return;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      evaluate(walk, get('object'));
      if (node.computed) evaluate(walk, get('property'));
      walk.look(path);
      if (node.object.type === 'ThisExpression') meetTasks(walk, 'look', path);
      return;
    case 'LogicalExpression':
      // Its value may be the value of the whole, besides deciding what is evaluated.
      evaluate(walk, get('left'));
      walk.branches(
        () => evaluate(walk, get('right')),
        () => undefined,
      );
      return;
    case 'ConditionalExpression':
      decide(
        walk,
        get('test'),
        () => evaluate(walk, get('consequent')),
        () => evaluate(walk, get('alternate')),
      );
      return;
    case 'AssignmentExpression':
      evaluateAssignment(walk, path, node.operator);
      return;
    case 'UpdateExpression':
      evaluate(walk, get('argument'));
      meetTasks(walk, 'set', get('argument'));
      walk.write(walk.locations.of(get('argument')), undefined, true);
      return;
    case 'UnaryExpression':
      evaluate(walk, get('argument'));
      if (node.operator === 'delete') walk.write(walk.locations.of(get('argument')));
      return;
    case 'AwaitExpression':
      evaluate(walk, get('argument'));
      walk.suspend(walk.brief.behind(get('argument')));
      return;
    case 'YieldExpression':
      evaluate(walk, get('argument'));
      walk.suspend();
      return;
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      evaluateCall(walk, path);
      return;
    case 'ArrayExpression':
      startTogether(walk, path, (element) => evaluate(walk, element));
      return;
    case 'ObjectProperty':
      if (node.computed) evaluate(walk, get('key'));
      evaluate(walk, get('value'));
      return;
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassMethod':
    case 'ClassAccessorProperty':
      if ('computed' in node && node.computed) evaluate(walk, get('key'));
      return;
    default:
      if (path.isFunction() || path.isStaticBlock()) return;
      evaluateChildren(walk, path);
  }
}

/** Testing `known` after `const known = cache.get(key)` is testing the cache. */
function sourceOf(walk: Walk, path: NodePath): string | undefined {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  if (
    !binding?.constant ||
    !binding.path.isVariableDeclarator() ||
    binding.path.node.id.type !== 'Identifier' ||
    !binding.path.node.init
  )
    return undefined;
  const init = unwrapPath(childPath(binding.path, 'init'));
  const key = init.isCallExpression() ? lookupKey(walk, init) : walk.locations.of(init);
  return key !== undefined && walk.flow.reads.has(key) ? key : undefined;
}

/** Evaluates a condition. */
export function test(walk: Walk, path: NodePath): void {
  walk.testing += 1;
  evaluate(walk, path);
  walk.testing -= 1;
}

/** Evaluates a condition, then one way where it can be true and the other where it can be false. */
export function decide(walk: Walk, path: NodePath, whenTrue: () => void, whenFalse: () => void): void {
  const { yes, no } = outcomes(walk, path);
  walk.flow = yes;
  whenTrue();
  const first = walk.flow;
  walk.flow = no;
  whenFalse();
  walk.flow = joinFlows([first, walk.flow]);
}

/** The states in which a condition is true, and false: after `a && b` is true, both have been looked at. */
export function outcomes(walk: Walk, path: NodePath): { yes: Flow; no: Flow } {
  const { node } = path;
  if (node?.type === 'UnaryExpression' && node.operator === '!') {
    const { yes, no } = outcomes(walk, childPath(path, 'argument'));
    return { yes: no, no: yes };
  }
  if (node?.type === 'LogicalExpression' && node.operator !== '??') {
    const left = outcomes(walk, childPath(path, 'left'));
    walk.flow = node.operator === '&&' ? left.yes : left.no;
    const right = outcomes(walk, childPath(path, 'right'));
    return node.operator === '&&'
      ? { yes: right.yes, no: joinFlows([left.no, right.no]) }
      : { yes: joinFlows([left.yes, right.yes]), no: right.no };
  }
  test(walk, path);
  return { yes: walk.flow, no: copyFlow(walk.flow) };
}

/** Evaluates what a function gives to its caller: its answer, or the condition under which it throws. */
export function answer(walk: Walk, path: NodePath, decides = false): void {
  const { visit, testing } = walk;
  if (!visit) return evaluate(walk, path);
  visit.answering += 1;
  walk.testing = visit.asked + (decides ? 1 : 0);
  evaluate(walk, path);
  walk.testing = testing;
  visit.answering -= 1;
}

/** Evaluates the body of a function that is called here and now. */
export function evaluateInPlace(
  walk: Walk,
  fn: NodePath<FunctionNode>,
  run: (walk: Walk, body: NodePath) => void,
): void {
  walk.targets.push({ kind: 'block', labels: ['(function)'], breaks: [], continues: [] });
  run(walk, childPath(fn, 'body'));
  const target = walk.targets.pop();
  if (target && target.breaks.length > 0)
    walk.branches(() => undefined, ...target.breaks.map((flow) => () => void (walk.flow = flow)));
}

function evaluateChildren(walk: Walk, path: NodePath): void {
  for (const key of VISITOR_KEYS[path.node.type] ?? []) {
    for (const one of childPathsAt(path, key)) evaluate(walk, one);
  }
}

function evaluateAssignment(walk: Walk, path: NodePath, operator: string): void {
  const left = childPath(path, 'left');
  const right = childPath(path, 'right');
  const store = (): void =>
    walk.shared.has(path.node) ? walk.settle(walk.locations.of(left)) : assign(walk, left, right);
  if (operator === '=') {
    if (left.isMemberExpression()) {
      evaluate(walk, left.get('object'));
      if (left.node.computed) evaluate(walk, childPath(left, 'property'));
    }
    evaluate(walk, right);
    store();
    return;
  }
  const isLogical = operator === '??=' || operator === '||=' || operator === '&&=';
  if (isLogical) {
    test(walk, left);
    walk.branches(
      () => {
        evaluate(walk, right);
        store();
      },
      () => undefined,
    );
    return;
  }
  evaluate(walk, left);
  evaluate(walk, right);
  assign(walk, left, right);
}
