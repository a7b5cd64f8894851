import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, Node } from '@babel/types';
import { isInside, memberName, staticKey, stringValue, unwrap } from '../../source/ast';
import { isExported } from '../isExported';
import { functionUses } from './callSites';
import { bindingKey } from './locations';
import type { BlockingCall, Finding } from './types';
import { unitOf } from './units';
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
  for (const use of functionUses(unit)) {
    if (use.kind !== 'call' || (use.outcome !== 'dropped' && use.outcome !== 'collected') || isGathered(use.path))
      continue;
    const rest = codeAfter(use.path);
    if (rest.some(endsProcess)) findings.push({ code: 'work-before-exit', calls: walked.prefix });
    const isRunOn = rest.length > 0 || unitOf(use.path) !== undefined;
    if (!isRunOn) continue;
    for (const [key, late] of walked.lateWrites)
      if (key.startsWith('global ') ? rest.length > 0 : isMentionedElsewhere(key, unit))
        findings.push({ code: 'synchronous-prefix', calls: late });
    if (rest.some((path) => containsCall(path, calls)))
      findings.push({ code: 'synchronous-prefix', calls: upToLast([...walked.prefix], changesFile) });
  }
  return findings;
}

/** A wait before the last change delays it as much as a wait for the change itself. */
function upToLast(prefix: readonly BlockingCall[], changesFile: (call: BlockingCall) => boolean): BlockingCall[] {
  return prefix.slice(0, prefix.findLastIndex(changesFile) + 1);
}

/** `await Promise.all([f(), g()])`: nothing but other calls stands between the call and the wait for it. */
function isGathered(call: NodePath): boolean {
  const outer = call.findParent(
    (parent) => parent.isAwaitExpression() || parent.isReturnStatement() || parent.isStatement() || parent.isFunction(),
  );
  return outer?.isAwaitExpression() === true || outer?.isReturnStatement() === true;
}

/** The statements that run after the one that `path` stands in, up to the end of its function or of the module. */
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

function endsProcess(path: NodePath): boolean {
  return some(path, (inner) => {
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
  return some(path, (inner) => {
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

/** Whether something in `path`, functions in it left out, is so. */
function some(path: NodePath, test: (inner: NodePath) => boolean): boolean {
  let found = test(path);
  if (path.isFunction()) return false;
  path.traverse({
    Function: (inner) => inner.skip(),
    enter(inner) {
      if (found) return inner.stop();
      found = test(inner);
    },
  });
  return found;
}

/** Whether code outside of the function reads the location. */
function isMentionedElsewhere(key: string, unit: NodePath<FunctionNode>): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@')) return property !== undefined && isPropertyMentioned(property, unit);
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root) return false;
  return isExported(binding) || binding.referencePaths.some((path) => !isInside(path, unit));
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
