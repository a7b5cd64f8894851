import type { NodePath } from '@babel/traverse';
import { type Function as FunctionNode, VISITOR_KEYS } from '@babel/types';
import { evaluateCall } from './walkCall';
import { assign } from './walkPattern';
import type { Walk } from './walk';

/** Evaluates an expression (or any piece of syntax without control flow of its own) in the order of the language. */
export function evaluate(walk: Walk, path: NodePath): void {
  const { node } = path;
  if (!node || !walk.flow.live || /^TS(?!As|Satisfies|NonNull|TypeAssertion|Instantiation)/.test(node.type) || path.isFlowType()) return;
  const get = (key: string): NodePath => path.get(key) as NodePath;
  switch (node.type) {
    case 'Identifier':
      walk.read(walk.locations.of(path));
      return;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      evaluate(walk, get('object'));
      if (node.computed) evaluate(walk, get('property'));
      walk.read(walk.locations.of(path));
      return;
    case 'LogicalExpression':
      test(walk, get('left'));
      walk.branches(
        () => evaluate(walk, get('right')),
        () => undefined,
      );
      return;
    case 'ConditionalExpression':
      test(walk, get('test'));
      walk.branches(
        () => evaluate(walk, get('consequent')),
        () => evaluate(walk, get('alternate')),
      );
      return;
    case 'AssignmentExpression':
      evaluateAssignment(walk, path, node.operator);
      return;
    case 'UpdateExpression':
      evaluate(walk, get('argument'));
      walk.write(walk.locations.of(get('argument')));
      return;
    case 'UnaryExpression':
      evaluate(walk, get('argument'));
      if (node.operator === 'delete') walk.write(walk.locations.of(get('argument')));
      return;
    case 'AwaitExpression':
    case 'YieldExpression':
      evaluate(walk, get('argument'));
      walk.suspend();
      return;
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      evaluateCall(walk, path);
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

/** Evaluates a condition. */
export function test(walk: Walk, path: NodePath): void {
  walk.testing += 1;
  evaluate(walk, path);
  walk.testing -= 1;
}

/** Evaluates the body of a function that is called here and now. */
export function evaluateInPlace(walk: Walk, fn: NodePath<FunctionNode>, run: (walk: Walk, body: NodePath) => void): void {
  walk.targets.push({ kind: 'block', labels: ['(function)'], breaks: [], continues: [] });
  run(walk, fn.get('body') as NodePath);
  const target = walk.targets.pop();
  if (target && target.breaks.length > 0) walk.branches(() => undefined, ...target.breaks.map((flow) => () => void (walk.flow = flow)));
}

function evaluateChildren(walk: Walk, path: NodePath): void {
  for (const key of VISITOR_KEYS[path.node.type] ?? []) {
    const child = path.get(key);
    if (Array.isArray(child)) for (const one of child) evaluate(walk, one);
    else evaluate(walk, child);
  }
}

function evaluateAssignment(walk: Walk, path: NodePath, operator: string): void {
  const left = path.get('left') as NodePath;
  const right = path.get('right') as NodePath;
  if (operator === '=') {
    if (left.isMemberExpression()) {
      evaluate(walk, left.get('object'));
      if (left.node.computed) evaluate(walk, left.get('property') as NodePath);
    }
    evaluate(walk, right);
    assign(walk, left, right);
    return;
  }
  const isLogical = operator === '??=' || operator === '||=' || operator === '&&=';
  if (isLogical) {
    test(walk, left);
    walk.branches(
      () => {
        evaluate(walk, right);
        assign(walk, left, right);
      },
      () => undefined,
    );
    return;
  }
  evaluate(walk, left);
  evaluate(walk, right);
  assign(walk, left, right);
}
