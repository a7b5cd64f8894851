import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { Heat } from '../plan/types';
import { childPath, staticKey } from '../source/ast';
import { functionName } from './functionName';

/** Methods of servers and routers whose callbacks answer requests, and of emitters whose callbacks run again and again. */
const handlerMethods =
  /^(?:get|post|put|patch|delete|del|head|options|all|use|route|handle|handler|on|addListener|addEventListener|addHook|createServer|setInterval|query|mutation|subscribe|process)$/;
/** What frameworks pass to a handler, or expect it to be called. */
const handlerParameters = /^(?:_?req|_?request|ctx|context|_?res|_?reply|next)$/;
const handlerNames =
  /(?:^|\.)(?:handler|handle|fetch|loader|action|middleware|GET|POST|PUT|PATCH|DELETE|HEAD|onRequest|getServerSideProps)$/;
const iterators =
  /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|findLast|findLastIndex|reduce|reduceRight|replace|replaceAll)$/;
const startUpNames = /(?:^|\.)(?:main|init|initialize|initialise|setup|bootstrap|start|startup|boot|listen)$/;

/** How often a place is likely to run, guessed from what stands around it. A loop in start-up code is none of the hot places. */
export function heatOf(path: NodePath): Heat {
  let repeated = false;
  let atStart = true;
  for (let child: NodePath = path, parent = child.parentPath; parent; child = parent, parent = child.parentPath) {
    if (isRepeated(child, parent)) repeated = true;
    if (!parent.isFunction()) continue;
    if (isHandler(parent)) return 'hot';
    if (argumentOf(parent, iterators)) repeated = true;
    else if (!runsAtStart(parent)) atStart = false;
  }
  if (repeated) return atStart ? 'warm' : 'hot';
  // Without any function, too: the top level of a module runs once.
  return atStart ? 'start-up' : 'warm';
}

function runsAtStart(path: NodePath<FunctionNode>): boolean {
  return isCalledAtOnce(path) || startUpNames.test(functionName(bodyOf(path)) ?? '');
}

/** Part of a loop that runs in each round; what a `for...of` goes over is evaluated once. */
function isRepeated(child: NodePath, parent: NodePath): boolean {
  if (parent.isForOfStatement() || parent.isForInStatement()) return child.key === 'body';
  if (parent.isForStatement()) return child.key !== 'init';
  return parent.isWhileStatement() || parent.isDoWhileStatement();
}

function isHandler(path: NodePath<FunctionNode>): boolean {
  if (path.node.params.some((parameter) => parameter.type === 'Identifier' && handlerParameters.test(parameter.name))) {
    return true;
  }
  if (handlerNames.test(functionName(bodyOf(path)) ?? '')) return true;
  return argumentOf(path, handlerMethods);
}

/** Whether a function is an argument of a call of such a name. */
function argumentOf(path: NodePath<FunctionNode>, names: RegExp): boolean {
  const call = path.parentPath;
  return Boolean(
    call?.isCallExpression() && path.listKey === 'arguments' && names.test(calledName(call.node.callee) ?? ''),
  );
}

function isCalledAtOnce(path: NodePath<FunctionNode>): boolean {
  const parent = path.parentPath;
  return Boolean(parent?.isCallExpression() && path.key === 'callee');
}

/** `functionName` looks for the function around a path; the body is inside. */
function bodyOf(path: NodePath<FunctionNode>): NodePath {
  return childPath(path, 'body');
}

function calledName(callee: Node): string | undefined {
  return callee.type === 'Identifier' ? callee.name : staticKey(callee);
}
