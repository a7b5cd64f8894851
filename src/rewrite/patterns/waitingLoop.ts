import { childPath, childPaths } from '../../source/ast';
import type { Binding, NodePath } from '@babel/traverse';
import type { BinaryExpression, Node } from '@babel/types';
import { readClock } from './clock';

/** A loop that does nothing but compare. */
export interface WaitingLoop {
  /** The comparison that decides. */
  readonly test: NodePath<BinaryExpression>;
  /** Whether the loop goes on while the comparison is false. */
  readonly negated: boolean;
  /** Whether it also ends after a number of rounds. */
  readonly bounded: boolean;
  /** Variables that hold the clock's last reading. */
  readonly readings: ReadonlySet<Binding>;
  /** Variables that count its rounds. */
  readonly counters: ReadonlySet<Binding>;
}

interface Found {
  readonly exits: NodePath<BinaryExpression>[];
  readonly readings: Set<Binding>;
  readonly counters: Set<Binding>;
}

/** Reads a `while`, `do...while` or `for` loop whose body has no effect; undefined for every other loop. */
export function readWaitingLoop(loop: NodePath): WaitingLoop | undefined {
  if (!loop.isWhileStatement() && !loop.isDoWhileStatement() && !loop.isForStatement()) return undefined;
  const found: Found = { exits: [], readings: new Set(), counters: new Set() };
  if (loop.isForStatement()) {
    const update = childPath(loop, 'update');
    if (update.node && !isIdleExpression(update, found)) return undefined;
    if (!readInit(childPath(loop, 'init'), found)) return undefined;
  }
  if (!isIdle(childPath(loop, 'body'), found)) return undefined;
  const test = childPath(loop, 'test');
  const { readings, counters } = found;
  const [exit, ...more] = found.exits;
  if (!exit)
    return test.isBinaryExpression() && isComparison(test.node)
      ? { test, negated: false, bounded: false, readings, counters }
      : undefined;
  if (more.length > 0) return undefined;
  if (!test.node || isTrue(test.node)) return { test: exit, negated: true, bounded: false, readings, counters };
  return isRoundLimit(test, counters) ? { test: exit, negated: true, bounded: true, readings, counters } : undefined;
}

/** `let i = 0`, or declarations that a finder looks at like those before the loop. */
function readInit(init: NodePath, found: Found): boolean {
  if (!init.node || init.isVariableDeclaration()) return true;
  return init.isAssignmentExpression() && init.node.right.type === 'NumericLiteral' && isIdleExpression(init, found);
}

function isIdle(statement: NodePath, found: Found): boolean {
  if (statement.isEmptyStatement()) return true;
  if (statement.isContinueStatement()) return !statement.node.label;
  if (statement.isBlockStatement()) {
    return statement.node.directives.length === 0 && childPaths(statement, 'body').every((one) => isIdle(one, found));
  }
  if (statement.isVariableDeclaration())
    return childPaths(statement, 'declarations').every((one) => isReading(one, found));
  if (statement.isExpressionStatement()) return isIdleExpression(childPath(statement, 'expression'), found);
  if (!statement.isIfStatement() || statement.node.alternate) return false;
  const test = childPath(statement, 'test');
  if (!test.isBinaryExpression() || !isComparison(test.node) || !isBreak(statement.node.consequent)) return false;
  found.exits.push(test);
  return true;
}

/** `const now = Date.now();` */
function isReading(declarator: NodePath, { readings }: Found): boolean {
  const id = childPath(declarator, 'id');
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined;
  if (!binding?.constant || !readClock(childPath(declarator, 'init'))) return false;
  readings.add(binding);
  return true;
}

/** `now = Date.now()`, `i++`, `i += 1` on variables of their own. */
function isIdleExpression(path: NodePath, found: Found): boolean {
  if (path.isSequenceExpression()) return childPaths(path, 'expressions').every((one) => isIdleExpression(one, found));
  const target = path.isUpdateExpression()
    ? path.node.argument
    : path.isAssignmentExpression()
      ? path.node.left
      : undefined;
  const binding = target?.type === 'Identifier' ? path.scope.getBinding(target.name) : undefined;
  if (!binding?.path.isVariableDeclarator()) return false;
  if (path.isAssignmentExpression({ operator: '=' })) {
    const right = childPath(path, 'right');
    if (readClock(right)) {
      found.readings.add(binding);
      return true;
    }
    if (right.node.type !== 'NumericLiteral') return false;
  } else if (path.isAssignmentExpression() && path.node.right.type !== 'NumericLiteral') return false;
  found.counters.add(binding);
  return true;
}

function isBreak(node: Node): boolean {
  if (node.type === 'BlockStatement')
    return node.body.length === 1 && node.body[0] !== undefined && isBreak(node.body[0]);
  return node.type === 'BreakStatement' && !node.label;
}

function isTrue(node: Node): boolean {
  return (node.type === 'BooleanLiteral' && node.value) || (node.type === 'NumericLiteral' && node.value === 1);
}

function isComparison(node: BinaryExpression): boolean {
  return ['<', '<=', '>', '>='].includes(node.operator);
}

function isRoundLimit(test: NodePath, counters: ReadonlySet<Binding>): boolean {
  if (!test.isBinaryExpression() || !isComparison(test.node)) return false;
  const { left, right } = test.node;
  const binding = left.type === 'Identifier' ? test.scope.getBinding(left.name) : undefined;
  return Boolean(binding && counters.has(binding) && right.type === 'NumericLiteral');
}
