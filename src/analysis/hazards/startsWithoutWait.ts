import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, MemberExpression, Node } from '@babel/types';
import { namesUsed, staticKey, unwrap } from '../../source/ast';
import { functionUses, outcomeOf } from './callSites';
import { unitOf } from './units';

/** Array methods that call an async function for each element and wait for none. */
const collecting = new Set(['map', 'flatMap']);

/** Callers of callers are followed as far as this. */
const MAX_CALL_DEPTH = 3;

/**
 * The calls that start the async function, by name or as a callback of an array method, and go on before it has ended; and the
 * calls of the functions that these stand in, whether those are waited for or not.
 */
export function startsWithoutWait(unit: NodePath<FunctionNode>): NodePath[] {
  const found = new Map<Node, NodePath>();
  let next = directStarts(unit);
  for (let depth = 0; depth <= MAX_CALL_DEPTH && next.length > 0; depth += 1) {
    const fresh = next.filter(({ node }) => !found.has(node));
    for (const start of fresh) found.set(start.node, start);
    next = fresh.flatMap((start) => {
      const holder = unitOf(start);
      return holder && holder.node !== unit.node
        ? functionUses(holder).flatMap((use) => (use.kind === 'call' ? [use.path] : []))
        : [];
    });
  }
  return [...found.values()];
}

function directStarts(unit: NodePath<FunctionNode>): NodePath[] {
  return functionUses(unit).flatMap((use) => {
    if (use.kind === 'call') return isRunOn(use.path, use.outcome) ? [use.path] : [];
    if (use.kind !== 'argument' || use.index !== 0 || use.call.isNewExpression()) return [];
    const name = staticKey(unwrap((use.call.node as CallExpression).callee));
    if (name === 'forEach') return [use.call];
    return name !== undefined && collecting.has(name) && isRunOn(use.call, outcomeOf(use.call)) ? [use.call] : [];
  });
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

function codeAfter(path: NodePath): NodePath[] {
  const rest: NodePath[] = [];
  for (
    let statement = path.getStatementParent();
    statement;
    statement = statement.parentPath?.getStatementParent() ?? null
  ) {
    if (statement.listKey !== undefined)
      rest.push(...(statement.getAllNextSiblings() as NodePath[]).filter((one) => !isDeclaration(one)));
    const parent = statement.parentPath;
    if (!parent || parent.isFunction() || parent.parentPath?.isFunction() || parent.isProgram()) break;
  }
  return rest;
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
