import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, MemberExpression, Node } from '@babel/types';
import { childPath, childPathsAt, namesUsed, outermostWrapper, staticKey, stringValue, unwrap } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { MAX_CALL_DEPTH } from '../maxCallDepth';
import { statementsAround } from '../statementsAround';
import { functionUses, outcomeOf } from './callSites';
import { callsByValue } from '../values/callsByValue';
import { inPlaceRole, isRunInPlace, unitOf } from './units';

/** Array methods that call an async function for each element and wait for none. */
const collecting = new Set(['map', 'flatMap']);

/** Methods of emitters that take a listener. */
const listening = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']);

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

interface Call {
  readonly path: NodePath;
  readonly outcome: ReturnType<typeof outcomeOf>;
}

/** The calls that run a function there and then. */
function callsOf(fn: NodePath<FunctionNode>, isBlocking: (call: NodePath) => boolean): Call[] {
  const named = callsByName(fn);
  const byValue = callsByValue(fn).filter(
    ({ path }) => !isBlocking(path) && !named.some((one) => one.path.node === path.node),
  );
  return [
    ...named,
    ...byValue.map(({ path, way }): Call => {
      return { path, outcome: way === 'call' || way === 'collect' ? outcomeOf(path) : 'dropped' };
    }),
  ];
}

function callsByName(fn: NodePath<FunctionNode>): Call[] {
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
  if (outcome === 'returned') {
    const list = givenBy(call);
    return list !== undefined && (!isCollecting(list) || isRunOn(list));
  }
  return (outcome === 'dropped' || outcome === 'collected') && !isGathered(call);
}

/** `files.map((file) => load(file))`: the call that gets what the callback returns, if it runs that on the spot. */
function givenBy(call: NodePath): NodePath | undefined {
  const callback = call.getFunctionParent();
  if (!callback || !isRunInPlace(callback)) return undefined;
  const outer = outermostWrapper(callback as NodePath).parentPath;
  return outer?.isMemberExpression() ? (outer.parentPath ?? undefined) : (outer ?? undefined);
}

/** Whether it gives what its callback gives: `map`, and functions that are called where they are written. */
function isCollecting(call: NodePath): boolean {
  const { callee } = call.node as CallExpression;
  const name = staticKey(unwrap(callee)) ?? '';
  return (
    unwrap(callee).type.endsWith('FunctionExpression') ||
    collecting.has(name) ||
    ['call', 'apply', 'from'].includes(name)
  );
}

/** `await Promise.all([f(), g()])`: nothing but other calls stands between the call and the wait for it. */
function isGathered(call: NodePath): boolean {
  const outer = call.findParent(
    (parent) => parent.isAwaitExpression() || parent.isReturnStatement() || parent.isStatement() || parent.isFunction(),
  );
  return outer?.isAwaitExpression() === true || outer?.isReturnStatement() === true || outer?.isFunction() === true;
}

/** Whether `Promise.race` or `Promise.any` is given its promise, beside others that are no mere time limits. */
function isRaced(call: NodePath): boolean {
  const own = keeperOf(call);
  const list = own.listKey === 'elements' ? own.parentPath : own;
  const race = list?.listKey === 'arguments' ? list.parentPath : undefined;
  if (!race?.isCallExpression() || race.node.callee.type !== 'MemberExpression') return false;
  const { object } = race.node.callee;
  if (object.type !== 'Identifier' || object.name !== 'Promise') return false;
  if (!['race', 'any'].includes(staticKey(race.node.callee) ?? '')) return false;
  if (own !== call || !list?.isArrayExpression()) return true;
  return list.node.elements.some((one) => one !== null && one !== own.node && !isLimit(one));
}

/** `timeout(100)`, `new Promise((_, reject) => setTimeout(reject, 100))`. */
function isLimit(node: Node): boolean {
  if (node.type === 'NewExpression') return true;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : unwrap(node);
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  return /time|sleep|delay|wait|abort|cancel|stop|once|after|limit|deadline/i.test(name ?? '');
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

/**
 * The statements that run after the one that the call stands in, up to the end of its function or of the module, or to where the
 * promise that the call gave is awaited.
 */
export function codeBeforeWait(call: NodePath): NodePath[] {
  const rest = codeAfter(call);
  const holders = promiseHolders(keeperOf(call));
  const wait = holders.size === 0 ? -1 : rest.findIndex((statement) => awaitsOne(statement, holders));
  return wait < 0 ? rest : rest.slice(0, wait);
}

/** The call whose value the promise is or goes into: of `files.map((file) => load(file))` the whole. */
function keeperOf(call: NodePath): NodePath {
  const list = outcomeOf(call) === 'returned' ? givenBy(call) : undefined;
  return list && isCollecting(list) ? keeperOf(list) : call;
}

/** In a loop and in a callback that runs for each element, what comes first in it comes next. */
function codeAfter(path: NodePath): NodePath[] {
  const callback = path.getFunctionParent();
  const role = callback ? inPlaceRole(callback) : undefined;
  const statements = statementsAround(path);
  const repeated = role === 'each' ? statements.length : statements.findLastIndex((statement) => statement.isLoop());
  const found = statements
    .flatMap((statement, index) => {
      if (statement.listKey === undefined) return [];
      const before = index < repeated ? (statement.getAllPrevSiblings() as NodePath[]).reverse() : [];
      return [...(statement.getAllNextSiblings() as NodePath[]), ...before];
    })
    .filter((one) => !isDeclaration(one) && !isInert(one));
  const outer = callback && role !== undefined ? outermostWrapper(callback as NodePath).parentPath : null;
  return outer ? [...found, ...codeAfter(outer)] : found;
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
