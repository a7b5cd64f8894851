import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { Act, StartedBefore } from '../../plan/types';
import { isInside, span, staticKey, unwrap } from '../../source/ast';
import { isExported } from '../isExported';
import { actOf } from './acts';
import { codeBeforeWait } from './codeBeforeWait';
import type { FileEffect } from './fileEffects';
import { functionRule } from './functionRules';
import { isMentionedElsewhere, isPropertyMentioned } from './isMentionedElsewhere';
import { isSetBy } from './isSetBy';
import { bindingKey, type Locations } from './locations';
import { mayChangeFiles } from './mayChangeFiles';
import { OUTPUT } from './output';
import { runsSome } from './runsSome';
import { seenTogether } from './seenTogether';
import { startNames } from './startNames';
import { isBeforeWaits, startsWithoutWait } from './startsWithoutWait';
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
  elsewhere: readonly StartedBefore[] | undefined,
): Finding[] {
  if (walked.prefix.size === 0) return [];
  const findings: Finding[] = [];
  const changesFile = (call: BlockingCall): boolean => filesOf(call).writes.length > 0;
  const untilChange = upToLastChange(unit, [...walked.prefix], [...calls.values()], changesFile);
  const does = (rest: readonly NodePath[], act: Act): boolean => rest.some((path) => runsAct(path, act, calls));
  const isBlocking = (path: NodePath): boolean => (calls.get(path.node)?.effects.length ?? 0) > 0;
  for (const start of startsWithoutWait(unit, isBlocking)) {
    findings.push(...seenTogether(start, unit, walked.lateWrites, untilChange, calls, filesOf, text));
    if (start.races) findings.push({ code: 'synchronous-prefix', calls: walked.prefix, about: start.path });
    if (!start.runsOn) continue;
    const rest = codeBeforeWait(start.path);
    if (does(rest, 'exits') || isInExitHandler(start.path))
      findings.push({ code: 'work-before-exit', calls: walked.prefix, about: start.path });
    const isRunOn = rest.length > 0 || unitOf(start.path) !== undefined;
    if (!isRunOn) continue;
    for (const [key, late] of walked.lateWrites) {
      const isNoticed =
        key === OUTPUT
          ? does(rest, 'output')
          : key.startsWith('global ')
            ? rest.length > 0
            : isMentionedElsewhere(key, unit, start, rest);
      if (isNoticed) findings.push({ code: 'synchronous-prefix', calls: late, about: start.path });
    }
    for (const [key, late] of walked.lateReads)
      if (isSetBy(rest, startNames(key, unit, start), locations) || (key.endsWith('.aborted') && aborts(rest)))
        findings.push({ code: 'synchronous-prefix', calls: late, about: start.path });
    if (does(rest, 'files')) findings.push({ code: 'synchronous-prefix', calls: untilChange, about: start.path });
  }
  return elsewhere ? [...findings, ...seenElsewhere(elsewhere, unit, walked, untilChange)] : findings;
}

/** What other files see that do not wait for the function. */
function seenElsewhere(
  starts: readonly StartedBefore[],
  unit: NodePath<FunctionNode>,
  walked: WalkResult,
  untilChange: readonly BlockingCall[],
): Finding[] {
  const findings: Finding[] = [];
  const note = (code: string, calls: Iterable<BlockingCall>, { at }: StartedBefore): number =>
    findings.push({ code, calls, about: at === undefined ? undefined : { notWaiting: at } });
  const first = (act: Act): StartedBefore | undefined => starts.find((start) => start.act === act);
  const [exits, files, output] = [first('exits'), first('files'), first('output')];
  const [any] = starts;
  if (exits) note('work-before-exit', walked.prefix, exits);
  if (files) note('synchronous-prefix', untilChange, files);
  for (const [key, late] of walked.lateWrites) {
    const seen = key === OUTPUT ? output : key.startsWith('global ') || isOpen(key, unit) ? any : undefined;
    if (seen) note('synchronous-prefix', late, seen);
  }
  return findings;
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
  const known = [...prefix, ...staying].filter(changesFile).map(({ path }) => path);
  // Arguments are evaluated before their call.
  const changes = [...known, ...unknownChanges(unit)].map((path) => span(path.node).end);
  const last = Math.max(...changes);
  return prefix.filter(({ path }) => span(path.node).end <= last);
}

/** Calls before its waits that change files for all that is known of them. */
function unknownChanges(unit: NodePath<FunctionNode>): NodePath[] {
  const found: NodePath[] = [];
  unit.traverse({
    CallExpression(path) {
      if (unitOf(path)?.node === unit.node && mayChangeFiles(path) && isBeforeWaits(path)) found.push(path);
    },
  });
  return found;
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

/** Whether code aborts something: a signal does not show whose it is. */
function aborts(rest: readonly NodePath[]): boolean {
  const isAbort = (path: NodePath): boolean =>
    path.isCallExpression() && staticKey(unwrap(path.node.callee)) === 'abort';
  return rest.some((statement) => runsSome(statement, isAbort));
}
