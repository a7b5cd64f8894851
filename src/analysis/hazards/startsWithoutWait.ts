import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPathsAt } from '../../source/ast';
import { MAX_CALL_DEPTH } from '../maxCallDepth';
import { statementsAround } from '../statementsAround';
import { outcomeOf } from './callSites';
import { callsOf } from './callsOf';
import { isRaced } from './isRaced';
import { givenBy, isCollecting } from './keeperOf';
import { unitOf } from './units';

/** A call that starts a function and goes on before that has ended. */
export interface Start {
  readonly path: NodePath;
  /** The calls between it and the function that are waited for: what comes after one of them in its function waits. */
  readonly waits: readonly NodePath[];
  /** What is evaluated after it in the same expression: `[load(), show()]`. */
  readonly together: readonly NodePath[];
  /** The code after the expression does not wait for it either. */
  readonly runsOn: boolean;
  /** What ends first among several decides: `Promise.race([load(), show()])`. */
  readonly races: boolean;
}

/**
 * The calls that start the async function, by name or as a callback of an array method, and go on before it has ended; the calls
 * of the functions that these stand in, whether those are waited for or not; and the same of functions that wait for this one before
 * they wait for anything else.
 *
 * @param isBlocking whether a call is to be rewritten itself: `db.transaction(fn)()`
 */
export function startsWithoutWait(unit: NodePath<FunctionNode>, isBlocking: (call: NodePath) => boolean): Start[] {
  const found = new Map<Node, Start>();
  const followed = new Set<Node>();
  follow(unit, [], 0);
  return [...found.values()];

  function follow(fn: NodePath<FunctionNode>, waits: readonly NodePath[], depth: number): void {
    if (depth > MAX_CALL_DEPTH || followed.has(fn.node)) return;
    followed.add(fn.node);
    for (const { path, outcome } of callsOf(fn, isBlocking)) {
      const holder = unitOf(path);
      const together = outcome === 'awaited' ? [] : startedAfter(path);
      const races = outcome !== 'awaited' && isRaced(path);
      if (isRunOn(path, outcome)) add({ path, waits, together, races, runsOn: true }, fn, depth);
      else if ((together.length > 0 || races) && !found.has(path.node))
        found.set(path.node, { path, waits, together, races, runsOn: false });
      if (holder && !isRunOn(path, outcome) && isBeforeWaits(path)) follow(holder, [...waits, path], depth + 1);
    }
  }

  function add(start: Start, fn: NodePath<FunctionNode>, depth: number): void {
    if (depth > MAX_CALL_DEPTH || found.get(start.path.node)?.runsOn) return;
    found.set(start.path.node, start);
    const holder = unitOf(start.path);
    if (!holder || holder.node === fn.node) return;
    for (const { path } of callsOf(holder, isBlocking))
      add({ ...start, path, together: [], races: false }, holder, depth + 1);
  }
}

/** Whether a call may be made before its function has waited for anything. */
export function isBeforeWaits(call: NodePath): boolean {
  return !statementsAround(call).some(
    (statement) => statement.listKey !== undefined && (statement.getAllPrevSiblings() as NodePath[]).some(waitsForSure),
  );
}

/** Whether a statement waits, whatever happens in it. */
function waitsForSure(statement: NodePath): boolean {
  if (statement.isForOfStatement({ await: true })) return true;
  if (statement.isBlockStatement()) return childPathsAt(statement, 'body').some(waitsForSure);
  if (statement.isTryStatement())
    return childPathsAt(childPath(statement, 'block'), 'body').slice(0, 1).some(waitsForSure);
  if (!statement.isExpressionStatement() && !statement.isVariableDeclaration()) return false;
  let found = false;
  statement.traverse({
    'Function|LogicalExpression|ConditionalExpression|OptionalCallExpression|OptionalMemberExpression': (
      inner: NodePath,
    ) => inner.skip(),
    AwaitExpression(inner: NodePath) {
      found = true;
      inner.stop();
    },
  });
  return found;
}

/** Whether the code after a call runs on before what the call gives has been waited for. */
export function isRunOn(call: NodePath, outcome = outcomeOf(call)): boolean {
  if (outcome === 'returned') {
    const list = givenBy(call);
    return list !== undefined && (!isCollecting(list) || isRunOn(list));
  }
  return (outcome === 'dropped' || outcome === 'collected') && !isGathered(call);
}

/** `await Promise.all([f(), g()])`: nothing but other calls stands between the call and the wait for it. */
function isGathered(call: NodePath): boolean {
  const outer = call.findParent(
    (parent) => parent.isAwaitExpression() || parent.isReturnStatement() || parent.isStatement() || parent.isFunction(),
  );
  return outer?.isAwaitExpression() === true || outer?.isReturnStatement() === true || outer?.isFunction() === true;
}

/** What is evaluated after a call in the lists and arguments that it stands in. */
function startedAfter(call: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (
    let at: NodePath | null = call;
    at && !at.isStatement() && !at.isFunction() && !at.isAwaitExpression();
    at = at.parentPath
  )
    if (at.listKey === 'elements' || at.listKey === 'arguments')
      found.push(...(at.getAllNextSiblings() as NodePath[]).filter(({ node }) => (node as Node | null) !== null));
  return found;
}
