import { childPath, childPaths } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { copyFlow, type Flow, joinFlows } from './flow';
import { evaluateBlocking } from './walkCall';
import { answer, decide, evaluate, outcomes, test } from './walkExpression';
import { assign } from './walkPattern';
import type { JumpTarget, Walk } from './walk';

/** Executes a statement: branches are taken both ways, loops twice. */
export function execute(walk: Walk, path: NodePath, labels: readonly string[] = []): void {
  const { node } = path;
  if (!node || !walk.flow.live) return;
  const get = (key: string): NodePath => childPath(path, key);
  const before = copyFlow(walk.flow);
  hoist(walk, path);
  switch (node.type) {
    case 'BlockStatement':
      for (const statement of childPaths(path, 'body')) execute(walk, statement);
      return;
    case 'ExpressionStatement':
      evaluate(walk, get('expression'));
      break;
    case 'VariableDeclaration':
      for (const declarator of childPaths(path, 'declarations')) declare(walk, declarator);
      break;
    case 'ReturnStatement':
      answer(walk, get('argument'));
      leave(walk, (target) => target.labels.includes('(function)'), 'breaks');
      return;
    case 'ThrowStatement':
      evaluate(walk, get('argument'));
      noteThrow(walk, walk.flow);
      walk.flow.live = false;
      return;
    case 'IfStatement':
      // What makes a function throw decides for its caller, too.
      if (walk.visit && isThrow(node.consequent)) answer(walk, get('test'), true);
      decide(
        walk,
        get('test'),
        () => execute(walk, get('consequent')),
        () => execute(walk, get('alternate')),
      );
      return;
    case 'ForStatement':
      if (get('init').isVariableDeclaration()) execute(walk, get('init'));
      else evaluate(walk, get('init'));
      loop(
        walk,
        labels,
        () => outcomes(walk, get('test')),
        () => execute(walk, get('body')),
        () => evaluate(walk, get('update')),
      );
      return;
    case 'WhileStatement':
      loop(
        walk,
        labels,
        () => outcomes(walk, get('test')),
        () => execute(walk, get('body')),
      );
      return;
    case 'DoWhileStatement':
      loop(
        walk,
        labels,
        () => undefined,
        () => execute(walk, get('body')),
        () => test(walk, get('test')),
      );
      return;
    case 'ForOfStatement':
    case 'ForInStatement': {
      evaluate(walk, get('right'));
      const elements = walk.locations.root(get('right'));
      const bind = (): undefined => {
        if (node.type === 'ForOfStatement' && node.await) walk.suspend();
        walk.find(elements && `${elements}.*`);
        const left = get('left');
        if (!left.isVariableDeclaration()) assign(walk, left, undefined);
      };
      loop(walk, labels, bind, () => execute(walk, get('body')));
      return;
    }
    case 'SwitchStatement':
      executeSwitch(walk, path, labels);
      return;
    case 'LabeledStatement':
      executeLabeled(walk, path, [...labels, node.label.name]);
      return;
    case 'BreakStatement':
    case 'ContinueStatement': {
      const label = node.label?.name;
      const isTarget = (target: JumpTarget): boolean =>
        label === undefined
          ? target.kind === 'loop' || (target.kind === 'switch' && node.type === 'BreakStatement')
          : target.labels.includes(label);
      leave(walk, isTarget, node.type === 'BreakStatement' ? 'breaks' : 'continues');
      return;
    }
    case 'TryStatement':
      executeTry(walk, path);
      return;
    default:
      if (!path.isFunctionDeclaration() && !path.isClassDeclaration()) evaluate(walk, path);
  }
  noteThrow(walk, before);
  noteThrow(walk, walk.flow);
}

function declare(walk: Walk, declarator: NodePath): void {
  if (!declarator.isVariableDeclarator()) return;
  const init = declarator.get('init');
  evaluate(walk, init as NodePath);
  assign(walk, childPath(declarator, 'id'), init.node ? (init as NodePath) : undefined);
}

function isThrow(node: Node): boolean {
  return (
    node.type === 'ThrowStatement' || (node.type === 'BlockStatement' && node.body.at(-1)?.type === 'ThrowStatement')
  );
}

/** The awaits that are moved in front of the statement. */
function hoist(walk: Walk, statement: NodePath): void {
  for (const call of walk.hoisted) {
    if (call.path.findParent((parent) => parent.isStatement())?.node !== statement.node) continue;
    for (const argument of childPaths(call.path, 'arguments')) evaluate(walk, argument);
    evaluateBlocking(walk, call);
  }
}

/** `head` says in which states the loop goes on and ends, if it does not just evaluate something. */
function loop(
  walk: Walk,
  labels: readonly string[],
  head: () => { yes: Flow; no: Flow } | undefined,
  body: () => void,
  tail: () => void = () => undefined,
): void {
  const target: JumpTarget = { kind: 'loop', labels, breaks: [], continues: [] };
  walk.targets.push(target);
  const exits: Flow[] = [];
  const check = (): void => {
    const { yes, no } = head() ?? { yes: walk.flow, no: copyFlow(walk.flow) };
    exits.push(no);
    walk.flow = yes;
  };
  for (let round = 0; round < 2; round += 1) {
    check();
    body();
    walk.flow = joinFlows([walk.flow, ...target.continues.splice(0)]);
    tail();
  }
  check();
  walk.targets.pop();
  walk.flow = joinFlows([...exits, ...target.breaks]);
}

function executeSwitch(walk: Walk, path: NodePath, labels: readonly string[]): void {
  test(walk, childPath(path, 'discriminant'));
  const target: JumpTarget = { kind: 'switch', labels, breaks: [], continues: [] };
  walk.targets.push(target);
  let falling: Flow = { ...copyFlow(walk.flow), live: false };
  for (const one of childPaths(path, 'cases')) {
    const check = childPath(one, 'test');
    if (check.node) test(walk, check);
    const entry = copyFlow(walk.flow);
    walk.flow = joinFlows([entry, falling]);
    for (const statement of childPaths(one, 'consequent')) execute(walk, statement);
    falling = walk.flow;
    walk.flow = entry;
  }
  walk.targets.pop();
  walk.flow = joinFlows([walk.flow, falling, ...target.breaks]);
}

function executeLabeled(walk: Walk, path: NodePath, labels: readonly string[]): void {
  const body = childPath(path, 'body');
  if (body.isLoop() || body.isSwitchStatement() || body.isLabeledStatement()) return execute(walk, body, labels);
  const target: JumpTarget = { kind: 'block', labels, breaks: [], continues: [] };
  walk.targets.push(target);
  execute(walk, body);
  walk.targets.pop();
  walk.flow = joinFlows([walk.flow, ...target.breaks]);
}

/** A jump: the state goes to the target, through the `finally` blocks on the way. */
function leave(walk: Walk, isTarget: (target: JumpTarget) => boolean, list: 'breaks' | 'continues'): void {
  for (const target of [...walk.targets].reverse()) {
    if (target.kind === 'try') target.breaks.push(copyFlow(walk.flow));
    if (!isTarget(target)) continue;
    target[list].push(copyFlow(walk.flow));
    break;
  }
  walk.flow.live = false;
}

/** A statement of a `try` block may throw before and after it has had its effect. */
function noteThrow(walk: Walk, flow: Flow): void {
  const target = walk.targets.findLast((one) => one.kind === 'try' || one.labels.includes('(function)'));
  if (target?.kind === 'try' && flow.live) target.continues.push(copyFlow(flow));
}

function executeTry(walk: Walk, path: NodePath): void {
  const finalizer = childPath(path, 'finalizer');
  const handler = childPath(path, 'handler');
  const guarded: JumpTarget = { kind: 'try', labels: [], breaks: [], continues: [] };
  walk.targets.push(guarded);
  execute(walk, childPath(path, 'block'));
  const normal = [walk.flow];
  if (handler.node) {
    walk.flow = joinFlows(guarded.continues.splice(0));
    if (walk.flow.live) execute(walk, childPath(handler, 'body'));
    normal.push(walk.flow);
  }
  walk.targets.pop();
  walk.flow = joinFlows(normal);
  const abrupt = joinFlows([...guarded.breaks, ...guarded.continues]);
  if (!finalizer.node) return noteThrow(walk, abrupt);
  const after = walk.flow;
  if (abrupt.live) {
    walk.flow = abrupt;
    execute(walk, finalizer);
    noteThrow(walk, walk.flow);
  }
  walk.flow = after;
  execute(walk, finalizer);
}
