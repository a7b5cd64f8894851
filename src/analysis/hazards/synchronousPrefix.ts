import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, Node } from '@babel/types';
import {
  childPath,
  childPaths,
  isInside,
  memberName,
  namesUsed,
  staticKey,
  stringValue,
  unwrap,
  unwrapPath,
} from '../../source/ast';
import { isExported } from '../isExported';
import { calledFunction } from './calledFunction';
import { bindingKey } from './locations';
import { isOutput, OUTPUT } from './output';
import { codeBeforeWait, startsWithoutWait } from './startsWithoutWait';
import type { BlockingCall, Finding } from './types';
import { isRunInPlace, unitOf } from './units';
import type { WalkResult } from './walk';

/**
 * Callers that do not wait for an async function still rely on what it does before its first `await`. Says which new
 * awaits take that away from them.
 */
export function prefixFindings(
  unit: NodePath<FunctionNode>,
  walked: WalkResult,
  calls: ReadonlyMap<Node, BlockingCall>,
  changesFile: (call: BlockingCall) => boolean,
): Finding[] {
  if (walked.prefix.size === 0) return [];
  const findings: Finding[] = [];
  for (const start of startsWithoutWait(unit)) {
    const rest = codeBeforeWait(start);
    if (rest.some(endsProcess)) findings.push({ code: 'work-before-exit', calls: walked.prefix });
    const isRunOn = rest.length > 0 || unitOf(start) !== undefined;
    if (!isRunOn) continue;
    for (const [key, late] of walked.lateWrites)
      if (isNoticed(key, unit, start, rest)) findings.push({ code: 'synchronous-prefix', calls: late });
    if (rest.some((path) => containsCall(path, calls)))
      findings.push({ code: 'synchronous-prefix', calls: upToLast([...walked.prefix], changesFile) });
  }
  return findings;
}

/** A wait before the last change delays it as much as a wait for the change itself. */
function upToLast(prefix: readonly BlockingCall[], changesFile: (call: BlockingCall) => boolean): BlockingCall[] {
  return prefix.slice(0, prefix.findLastIndex(changesFile) + 1);
}

/** Whether code that runs on, or other code by the time that it waits, sees that the location has not been set yet. */
function isNoticed(key: string, unit: NodePath<FunctionNode>, start: NodePath, rest: readonly NodePath[]): boolean {
  if (key === OUTPUT) return rest.some((path) => runsSome(path, isOutput));
  return key.startsWith('global ') ? rest.length > 0 : isMentionedElsewhere(key, unit, start, rest);
}

function endsProcess(path: NodePath): boolean {
  return runsSome(path, (inner) => {
    if (!inner.isCallExpression() || inner.node.callee.type !== 'MemberExpression') return false;
    const { object } = inner.node.callee;
    return (
      object.type === 'Identifier' &&
      object.name === 'process' &&
      ['exit', 'kill', 'abort'].includes(staticKey(inner.node.callee) ?? '')
    );
  });
}

function containsCall(path: NodePath, calls: ReadonlyMap<Node, BlockingCall>): boolean {
  return runsSome(path, (inner) => {
    const call = calls.get(inner.node);
    if (call) return call.effects.some((effect) => effect === 'reads' || effect === 'writes');
    return inner.isCallExpression() && isFileModule(inner);
  });
}

/** Whether the callee comes from a module of the file system: what waits for a file already relies on it no less. */
function isFileModule(call: NodePath<CallExpression>): boolean {
  let root: Node = call.node.callee;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const binding = root.type === 'Identifier' ? call.scope.getBinding(root.name)?.path : undefined;
  if (binding?.parentPath?.isImportDeclaration()) return fileModules.test(binding.parentPath.node.source.value);
  const init = binding?.isVariableDeclarator() ? binding.node.init : undefined;
  let value = init && unwrap(init);
  while (value?.type === 'MemberExpression') value = unwrap(value.object);
  return value?.type === 'CallExpression' && fileModules.test(stringValue(value.arguments[0]) ?? '');
}

const fileModules = /^(?:node:)?fs(?:\/promises)?$|^(?:fs-extra|graceful-fs|@npmcli\/fs)(?:\/|$)/;

/** Calls through more functions than this are not followed. */
const MAX_CALL_DEPTH = 3;

/** Whether something that `path` runs there and then is so, what functions of the file do that it calls or hands on included. */
function runsSome(path: NodePath, test: (inner: NodePath) => boolean, depth = 0): boolean {
  let found = false;
  const visit = (inner: NodePath): void => {
    found ||=
      test(inner) ||
      (depth < MAX_CALL_DEPTH && functionsRun(inner).some((fn) => runsSome(childPath(fn, 'body'), test, depth + 1)));
  };
  visit(path);
  if (path.isFunction()) return found;
  path.traverse({
    Function: (inner) => {
      if (!isRunInPlace(inner)) inner.skip();
    },
    enter(inner) {
      if (found) return inner.stop();
      visit(inner);
    },
  });
  return found;
}

/** The functions of the file that an expression calls: the callee, and what is handed to it. */
function functionsRun(path: NodePath): NodePath<FunctionNode>[] {
  if (!path.isCallExpression()) return [];
  const called = calledFunction(unwrapPath(childPath(path, 'callee')), 'async');
  if (!called) return [];
  const handed = childPaths(path, 'arguments').map((one) => (one.isFunction() ? one : calledFunction(one, 'async')));
  return [called, ...handed.filter((one) => one !== undefined)];
}

/** Whether code outside of the function reads the location; of what only the caller has, its code before it waits. */
function isMentionedElsewhere(
  key: string,
  unit: NodePath<FunctionNode>,
  start: NodePath,
  rest: readonly NodePath[],
): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@')) return property !== undefined && isPropertyMentioned(property, unit);
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root) return false;
  if (isExported(binding)) return true;
  if (binding.kind === 'param' && binding.scope.path.node === unit.node)
    return isArgumentMentioned(binding, unit, start, rest);
  const home = binding.scope.getFunctionParent()?.path;
  const isSeen = (path: NodePath): boolean =>
    home && isInside(start, home) ? rest.some((statement) => isInside(path, statement)) : !isInside(path, unit);
  return binding.referencePaths.some(isSeen);
}

/** Whether code that runs on mentions what the caller handed in. */
function isArgumentMentioned(
  { identifier }: Binding,
  unit: NodePath<FunctionNode>,
  start: NodePath,
  rest: readonly NodePath[],
): boolean {
  const index = unit.node.params.findIndex((param) => param === identifier);
  const value = start.isCallExpression() ? start.node.arguments[index] : undefined;
  const inner = value && unwrap(value);
  return inner?.type === 'Identifier' && rest.some((statement) => namesUsed(statement).has(inner.name));
}

function isPropertyMentioned(property: string, unit: NodePath<FunctionNode>): boolean {
  let found = false;
  const owner = unit.parentPath;
  owner?.traverse({
    MemberExpression(member) {
      const name = memberName(member.node);
      if (
        member.node.object.type === 'ThisExpression' &&
        (name === property || property === '*') &&
        !isInside(member, unit)
      )
        found = true;
    },
  });
  return found;
}
