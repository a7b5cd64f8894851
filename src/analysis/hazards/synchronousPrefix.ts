import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { Act } from '../../plan/types';
import {
  childPaths,
  isInside,
  memberName,
  namesUsed,
  outermostWrapper,
  span,
  staticKey,
  unwrap,
} from '../../source/ast';
import { isExported } from '../isExported';
import { statementsAround } from '../statementsAround';
import { actOf, isFileModule } from './acts';
import { type FileEffect, fileKey } from './fileEffects';
import { functionRule } from './functionRules';
import { bindingKey, type Locations } from './locations';
import { isSetBy } from './isSetBy';
import { OUTPUT } from './output';
import { runsSome } from './runsSome';
import { codeBeforeWait, isBeforeWaits, type Start, startsWithoutWait } from './startsWithoutWait';
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
  locations: Locations,
  calls: ReadonlyMap<Node, BlockingCall>,
  filesOf: (call: BlockingCall) => Pick<FileEffect, 'reads' | 'writes'>,
  text: string,
  elsewhere: readonly Act[] | undefined,
): Finding[] {
  if (walked.prefix.size === 0) return [];
  const findings: Finding[] = [];
  const changesFile = (call: BlockingCall): boolean => filesOf(call).writes.length > 0;
  const untilChange = upToLastChange(unit, [...walked.prefix], [...calls.values()], changesFile);
  const does = (rest: readonly NodePath[], act: Act): boolean => rest.some((path) => runsAct(path, act, calls));
  const isBlocking = (path: NodePath): boolean => (calls.get(path.node)?.effects.length ?? 0) > 0;
  for (const start of startsWithoutWait(unit, isBlocking)) {
    findings.push(...seenTogether(start));
    if (start.races) findings.push({ code: 'synchronous-prefix', calls: walked.prefix });
    if (!start.runsOn) continue;
    const rest = codeBeforeWait(start.path);
    if (does(rest, 'exits') || isInExitHandler(start.path))
      findings.push({ code: 'work-before-exit', calls: walked.prefix });
    const isRunOn = rest.length > 0 || unitOf(start.path) !== undefined;
    if (!isRunOn) continue;
    for (const [key, late] of walked.lateWrites) {
      const isNoticed =
        key === OUTPUT
          ? does(rest, 'output')
          : key.startsWith('global ')
            ? rest.length > 0
            : isMentionedElsewhere(key, unit, start, rest);
      if (isNoticed) findings.push({ code: 'synchronous-prefix', calls: late });
    }
    for (const [key, late] of walked.lateReads)
      if (isSetBy(rest, namesOf(key, unit, start), locations) || (key.endsWith('.aborted') && aborts(rest)))
        findings.push({ code: 'synchronous-prefix', calls: late });
    if (does(rest, 'files')) findings.push({ code: 'synchronous-prefix', calls: untilChange });
  }
  if (!elsewhere) return findings;
  if (elsewhere.includes('exits')) findings.push({ code: 'work-before-exit', calls: walked.prefix });
  if (elsewhere.includes('files')) findings.push({ code: 'synchronous-prefix', calls: untilChange });
  for (const [key, late] of walked.lateWrites)
    if (key === OUTPUT ? elsewhere.includes('output') : key.startsWith('global ') || isOpen(key, unit))
      findings.push({ code: 'synchronous-prefix', calls: late });
  return findings;

  /**
   * What is started next sees what the function has set, and the files that it has changed. Who starts things together does not rely on
   * the order in which they print.
   */
  function seenTogether({ path, together }: Start): Finding[] {
    const seen: Finding[] = [];
    const isOther = (inner: NodePath): boolean => !isInside(inner, unit);
    const different = together.filter((other) => !isSameCall(other, path));
    for (const [key, late] of walked.lateWrites)
      if (different.some((other) => runsSome(other, (inner) => isOther(inner) && names(inner, key, unit))))
        seen.push({ code: 'synchronous-prefix', calls: late });
    const filesGiven = (call: NodePath): string[] => childPaths(call, 'arguments').map((one) => fileKey(one, text));
    const started = calls.get(path.node);
    const written =
      started?.touches?.writes ??
      [...calls.values()].flatMap((call) => (unitOf(call.path)?.node === unit.node ? filesOf(call).writes : []));
    const touches = (inner: NodePath): boolean => {
      const call = calls.get(inner.node);
      if (!isOther(inner) || !inner.isCallExpression()) return false;
      if (!call) return isFileModule(inner) && filesGiven(inner).some((file) => written.includes(file));
      const { reads, writes } = call.touches ?? filesOf(call);
      return [...reads, ...writes].some((file) => written.includes(file));
    };
    if (written.length > 0 && different.some((other) => runsSome(other, touches)))
      seen.push({ code: 'synchronous-prefix', calls: untilChange });
    return seen;
  }
}

/** Whether two calls are of one function: what runs of it see of each other is looked at in it. */
function isSameCall(other: NodePath, call: NodePath): boolean {
  const nameOf = (path: NodePath): string | undefined => {
    const callee = path.isCallExpression() ? path.node.callee : undefined;
    return callee?.type === 'Identifier' ? callee.name : callee && memberName(callee);
  };
  return nameOf(other) !== undefined && nameOf(other) === nameOf(call);
}

/** `total += size`, `total = total + size`: what comes of it does not depend on who comes first. */
function isOwnUpdate(path: NodePath): boolean {
  const assignment = path.findParent(
    (parent) => parent.isStatement() || parent.isFunction() || parent.isAssignmentExpression(),
  );
  if (!assignment?.isAssignmentExpression()) return false;
  const { left } = assignment.node;
  return left.type === 'Identifier' && path.isIdentifier({ name: left.name });
}

/** Whether an expression is the variable, or the property, of a location. */
function names(path: NodePath, key: string, unit: NodePath<FunctionNode>): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@'))
    return (
      path.isMemberExpression() && property !== undefined && [property, '*', undefined].includes(memberName(path.node))
    );
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root || !path.isIdentifier()) return false;
  if (path.scope.getBinding(path.node.name) !== binding) return false;
  if (isOwnUpdate(path)) return false;
  const { parentPath: member } = path;
  const isMember = (member.isMemberExpression() || member.isOptionalMemberExpression()) && path.key === 'object';
  const name = isMember ? memberName(member.node) : undefined;
  return property === undefined || property === '*' || name === undefined || name === property;
}

/** Whether a call stands in a listener after which the process ends. */
function isInExitHandler(start: NodePath): boolean {
  const holder = unitOf(start);
  return holder !== undefined && functionRule(holder)?.code === 'in-exit-handler';
}

/** A wait before the last change delays it as much as a wait for the change itself, also a change that stays as it is. */
function upToLastChange(
  unit: NodePath<FunctionNode>,
  prefix: readonly BlockingCall[],
  calls: readonly BlockingCall[],
  changesFile: (call: BlockingCall) => boolean,
): BlockingCall[] {
  const staying = calls.filter((call) => unitOf(call.path)?.node === unit.node && isBeforeWaits(call.path));
  // Arguments are evaluated before their call.
  const changes = [...prefix, ...staying].filter(changesFile).map(({ path }) => span(path.node).end);
  const last = Math.max(...changes);
  return prefix.filter(({ path }) => span(path.node).end <= last);
}

/** Whether code that runs there and then looks at files, ends the process or prints. */
function runsAct(path: NodePath, act: Act, calls: ReadonlyMap<Node, BlockingCall>): boolean {
  return runsSome(path, (inner) => {
    const call = calls.get(inner.node);
    if (call?.acts?.includes(act)) return true;
    if (call && act === 'files') return call.effects.some((effect) => effect === 'reads' || effect === 'writes');
    return actOf(inner) === act;
  });
}

/** Whether code of other files, or what they call of this one, can see that a location has not been set yet. */
function isOpen(key: string, unit: NodePath<FunctionNode>): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@'))
    return property !== undefined && (!property.startsWith('#') || isPropertyMentioned(property, unit));
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root) return false;
  if (binding.kind === 'param' && binding.scope.path.node === unit.node) return true;
  return isExported(binding) || binding.referencePaths.some((path) => !isInside(path, unit));
}

/** Whether code outside of the function reads the location; of what only the caller has, its code before it waits. */
function isMentionedElsewhere(
  key: string,
  unit: NodePath<FunctionNode>,
  start: Start,
  rest: readonly NodePath[],
): boolean {
  const [root = '', property] = key.split('.');
  if (root.startsWith('this@'))
    return (
      property !== undefined &&
      (isPropertyMentioned(property, unit, keptIn(start)) || isObjectSeen(property, start, rest))
    );
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (!binding || bindingKey(binding) !== root) return false;
  if (isExported(binding)) return true;
  if (binding.kind === 'param' && binding.scope.path.node === unit.node)
    return isArgumentMentioned(binding, unit, start, rest);
  const home = binding.scope.getFunctionParent()?.path;
  const isSeen = (path: NodePath): boolean =>
    home && isInside(start.path, home)
      ? rest.some((statement) => isInside(path, statement))
      : !isInside(path, unit) && !start.waits.some((wait) => isAfterWait(path, wait));
  return binding.referencePaths.some(isSeen);
}

/** Whether code that runs on reads the property of some object, or hands on the whole object that the function is a method of. */
function isObjectSeen(property: string, start: Start, rest: readonly NodePath[]): boolean {
  if (property.startsWith('#')) return false;
  const receivers = receiversOf(start);
  return rest.some((statement) => {
    let found = false;
    statement.traverse({
      MemberExpression({ node }) {
        const name = memberName(node);
        if (name === property || name === undefined) found = true;
      },
      Identifier({ node, key, parentPath }) {
        if (receivers.has(node.name) && !(parentPath.isMemberExpression() && key === 'object')) found = true;
      },
    });
    return found;
  });
}

/** The names on which the function, or one that waits for it, is called. */
function receiversOf({ path, waits }: Start): Set<string> {
  return new Set(
    [path, ...waits].flatMap(({ node }) => {
      const callee = 'callee' in node && node.callee ? unwrap(node.callee as Node) : undefined;
      const receiver = callee?.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
      return receiver?.type === 'Identifier' ? [receiver.name] : [];
    }),
  );
}

/** Whether code aborts something: a signal does not show whose it is. */
function aborts(rest: readonly NodePath[]): boolean {
  const isAbort = (path: NodePath): boolean =>
    path.isCallExpression() && staticKey(unwrap(path.node.callee)) === 'abort';
  return rest.some((statement) => runsSome(statement, isAbort));
}

/** A location of the function as it is called where the function is started. */
function namesOf(key: string, unit: NodePath<FunctionNode>, start: Start): string[] {
  const [root = '', ...properties] = key.split('.');
  const rename = (name: string): string => [name, ...properties].join('.');
  if (root.startsWith('this@')) return [key, ...[...receiversOf(start)].map(rename)];
  const binding = unit.scope.getBinding(root.split('@')[0] ?? '');
  if (binding?.kind !== 'param' || bindingKey(binding) !== root) return [key];
  const name = argumentName(binding, unit, start);
  return name === undefined || properties.length === 0 ? [] : [rename(name)];
}

/** Whether a place comes after a call that is waited for, in the same function. */
function isAfterWait(path: NodePath, wait: NodePath): boolean {
  const holder = unitOf(wait);
  return holder !== undefined && isInside(path, holder) && span(path.node).start >= span(wait.node).end;
}

/** Whether code that runs on mentions what the caller handed in. */
function isArgumentMentioned(
  binding: Binding,
  unit: NodePath<FunctionNode>,
  start: Start,
  rest: readonly NodePath[],
): boolean {
  const name = argumentName(binding, unit, start);
  return name !== undefined && rest.some((statement) => namesUsed(statement).has(name));
}

/** What is handed in for a parameter, if that is a variable. */
function argumentName(
  { identifier }: Binding,
  unit: NodePath<FunctionNode>,
  { path, waits }: Start,
): string | undefined {
  const index = unit.node.params.findIndex((param) => param === identifier);
  // Functions on the way may hand on what they got.
  const call = waits[0] ?? path;
  const value = call.isCallExpression() ? call.node.arguments[index] : undefined;
  const inner = value && unwrap(value);
  return inner?.type === 'Identifier' ? inner.name : undefined;
}

/** `this.ready = this.load()`: where the promise of a start is kept. */
function keptIn({ path }: Start): string | undefined {
  const outer = outermostWrapper(path);
  const { parentPath: parent } = outer;
  if (parent?.isClassProperty() || parent?.isClassPrivateProperty()) return memberName(parent.node);
  const left = parent?.isAssignmentExpression() && outer.key === 'right' ? parent.node.left : undefined;
  return left?.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? memberName(left) : undefined;
}

/** @param ready the property of a promise: what waits for that first does not come too early */
function isPropertyMentioned(property: string, unit: NodePath<FunctionNode>, ready?: string): boolean {
  let found = false;
  const owner = unit.parentPath;
  owner?.traverse({
    MemberExpression(member) {
      const name = memberName(member.node);
      if (
        member.node.object.type === 'ThisExpression' &&
        (name === property || property === '*') &&
        !isInside(member, unit) &&
        !(ready !== undefined && isAfterWaitFor(member, ready))
      )
        found = true;
    },
  });
  return found;
}

/** `await this.ready;` as a statement before the one that a place is in. */
function isAfterWaitFor(path: NodePath, ready: string): boolean {
  return statementsAround(path).some((statement) =>
    (statement.listKey === undefined ? [] : (statement.getAllPrevSiblings() as NodePath[])).some(({ node }) => {
      const wait = node.type === 'ExpressionStatement' ? node.expression : undefined;
      const promise = wait?.type === 'AwaitExpression' ? wait.argument : undefined;
      return (
        promise?.type === 'MemberExpression' &&
        promise.object.type === 'ThisExpression' &&
        memberName(promise) === ready
      );
    }),
  );
}
