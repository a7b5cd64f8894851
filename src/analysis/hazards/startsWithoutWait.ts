import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, MemberExpression, Node } from '@babel/types';
import { childPath, childPathsAt, namesUsed, staticKey, stringValue, unwrap } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { MAX_CALL_DEPTH } from '../maxCallDepth';
import { statementsAround } from '../statementsAround';
import { functionUses, outcomeOf } from './callSites';
import { unitOf } from './units';

/** Array methods that call an async function for each element and wait for none. */
const collecting = new Set(['map', 'flatMap']);

/** Methods of emitters that take a listener. */
const listening = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']);

/** A call that starts a function and goes on before that has ended. */
export interface Start {
  readonly path: NodePath;
  /** The calls between it and the function that are waited for: what comes after one of them in its function waits. */
  readonly waits: readonly NodePath[];
}

/**
 * The calls that start the async function, by name or as a callback of an array method, and go on before it has ended; the calls
 * of the functions that these stand in, whether those are waited for or not; and the same of functions that wait for this one before
 * they wait for anything else.
 */
export function startsWithoutWait(unit: NodePath<FunctionNode>): Start[] {
  const found = new Map<Node, Start>();
  const followed = new Set<Node>();
  follow(unit, [], 0);
  return [...found.values()];

  function follow(fn: NodePath<FunctionNode>, waits: readonly NodePath[], depth: number): void {
    if (depth > MAX_CALL_DEPTH || followed.has(fn.node)) return;
    followed.add(fn.node);
    for (const { path, outcome } of callsOf(fn)) {
      const holder = unitOf(path);
      if (isRunOn(path, outcome)) add({ path, waits }, fn, depth);
      else if (holder && isBeforeWaits(path)) follow(holder, [...waits, path], depth + 1);
    }
  }

  function add(start: Start, fn: NodePath<FunctionNode>, depth: number): void {
    if (depth > MAX_CALL_DEPTH || found.has(start.path.node)) return;
    found.set(start.path.node, start);
    const holder = unitOf(start.path);
    if (!holder || holder.node === fn.node) return;
    for (const use of functionUses(holder))
      if (use.kind === 'call') add({ path: use.path, waits: start.waits }, holder, depth + 1);
  }
}

interface Call {
  readonly path: NodePath;
  readonly outcome: ReturnType<typeof outcomeOf>;
}

/** The calls that run a function there and then. */
function callsOf(fn: NodePath<FunctionNode>): Call[] {
  return functionUses(fn).flatMap((use): Call[] => {
    if (use.kind === 'call') return [use];
    if (use.kind !== 'argument' || use.call.isNewExpression()) return [];
    if (use.index === 1) return emissions(use.call).map((path) => ({ path, outcome: 'dropped' }));
    if (use.index !== 0) return [];
    const name = staticKey(unwrap((use.call.node as CallExpression).callee));
    if (name === 'forEach') return [{ path: use.call, outcome: 'dropped' }];
    return name !== undefined && collecting.has(name) ? [{ path: use.call, outcome: outcomeOf(use.call) }] : [];
  });
}

/** Calls of `emit` in the file that run a listener there and then: `bus.on('change', save); bus.emit('change')`, whatever the emitter. */
function emissions(subscription: NodePath): NodePath[] {
  if (!subscription.isCallExpression()) return [];
  const event = stringValue(subscription.node.arguments[0]);
  const program = subscription.findParent((parent) => parent.isProgram());
  if (event === undefined || !listening.has(staticKey(subscription.node.callee) ?? '') || !program?.isProgram())
    return [];
  const found: NodePath[] = [];
  visitPaths(program, {
    'CallExpression|OptionalCallExpression': (call: NodePath) => {
      const { callee, arguments: given } = call.node as CallExpression;
      if (staticKey(callee) === 'emit' && stringValue(given[0]) === event) found.push(call);
    },
  });
  return found;
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
  return (outcome === 'dropped' || outcome === 'collected') && !isGathered(call);
}

/** `await Promise.all([f(), g()])`: nothing but other calls stands between the call and the wait for it. */
function isGathered(call: NodePath): boolean {
  const outer = call.findParent(
    (parent) => parent.isAwaitExpression() || parent.isReturnStatement() || parent.isStatement() || parent.isFunction(),
  );
  return outer?.isAwaitExpression() === true || outer?.isReturnStatement() === true || outer?.isFunction() === true;
}

/**
 * The statements that run after the one that the call stands in, up to the end of its function or of the module, or to where the
 * promise that the call gave is awaited.
 */
export function codeBeforeWait(call: NodePath): NodePath[] {
  const rest = codeAfter(call);
  const holders = promiseHolders(call);
  const wait = holders.size === 0 ? -1 : rest.findIndex((statement) => awaitsOne(statement, holders));
  return wait < 0 ? rest : rest.slice(0, wait);
}

/** In a loop, what comes first in it comes next. */
function codeAfter(path: NodePath): NodePath[] {
  const statements = statementsAround(path);
  const outermost = statements.findLastIndex((statement) => statement.isLoop());
  return statements
    .flatMap((statement, index) => {
      if (statement.listKey === undefined) return [];
      const before = index < outermost ? (statement.getAllPrevSiblings() as NodePath[]).reverse() : [];
      return [...(statement.getAllNextSiblings() as NodePath[]), ...before];
    })
    .filter((one) => !isDeclaration(one) && !isInert(one));
}

function isDeclaration(path: NodePath): boolean {
  return (
    path.isFunctionDeclaration() ||
    path.isClassDeclaration() ||
    path.isImportDeclaration() ||
    path.isExportNamedDeclaration() ||
    /^TS/.test(path.node.type)
  );
}

/** `const pattern = /a/g`: makes something that only the code after it can see. */
function isInert(path: NodePath): boolean {
  if (!path.isVariableDeclaration() || path.node.kind === 'var') return false;
  return path.node.declarations.every(
    ({ id, init }) => id.type === 'Identifier' && (!init || path.scope.isPure(init, true)),
  );
}

/** Names of variables that the promise is put into: `const task = f()`, `tasks.push(f())`. */
function promiseHolders(call: NodePath): ReadonlySet<string> {
  const statement = call.getStatementParent();
  if (statement?.isVariableDeclaration()) {
    const declarator = call.findParent((parent) => parent.isVariableDeclarator());
    return new Set(Object.keys(declarator?.getBindingIdentifiers() ?? {}));
  }
  const names = new Set<string>();
  const expression = statement?.isExpressionStatement() ? unwrap(statement.node.expression) : undefined;
  const target =
    expression?.type === 'AssignmentExpression'
      ? expression.left
      : expression?.type === 'CallExpression' && unwrap(expression.callee).type === 'MemberExpression'
        ? (unwrap(expression.callee) as MemberExpression).object
        : undefined;
  if (target?.type === 'Identifier' && expression !== call.node) names.add(target.name);
  return names;
}

function awaitsOne(statement: NodePath, names: ReadonlySet<string>): boolean {
  let found = false;
  statement.traverse({
    Function: (inner) => inner.skip(),
    AwaitExpression(inner) {
      if ([...namesUsed(inner)].some((name) => names.has(name))) {
        found = true;
        inner.stop();
      }
    },
  });
  return found;
}
