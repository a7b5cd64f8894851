import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { Elsewhere } from '../../plan/types';
import { span } from '../../source/ast';
import { lineMap } from '../../source/lineMap';
import type { SourceFile } from '../../source/SourceFile';
import { type BriefWaits, createBriefWaits } from './briefWaits';
import { describeLocation } from './describeLocation';
import { type FileEffect, fileEffect, namesOneFile } from './fileEffects';
import { functionRule, ruleOf } from './functionRules';
import { createLocations, type Locations } from './locations';
import { createOverlapFinder, isRequestHandler, type Overlap, type OverlapFinder, type OverlapPlace } from './overlap';
import { createSharing } from './sharing';
import { startsWithoutWait } from './startsWithoutWait';
import { changingProperties, hasStaleOperand } from './staleOperands';
import { prefixFindings } from './synchronousPrefix';
import type { BlockingCall, Finding } from './types';
import { unitOf } from './units';
import { walkUnit } from './walk';

/** Codes by call. `absolute` ones hold for the place, whatever the function does: the call cannot be awaited there at all. */
export interface Hazards {
  readonly codes: ReadonlyMap<BlockingCall, ReadonlySet<string>>;
  readonly absolute: ReadonlyMap<BlockingCall, string>;
  /** What the codes are about, in words of the program, as far as it has a name there. */
  readonly about: ReadonlyMap<BlockingCall, ReadonlyMap<string, string>>;
}

/**
 * Asks what new awaits would change, given which of them are moved in front of their statements, and which assignments are
 * done once for all who wait for them.
 */
export type HazardFinder = (hoisted: ReadonlySet<BlockingCall>, shared?: ReadonlySet<Node>) => Hazards;

interface Unit {
  readonly path: NodePath<FunctionNode>;
  readonly calls: ReadonlyMap<Node, BlockingCall>;
  readonly locations: Locations;
  readonly overlap: Overlap | undefined;
  readonly overlapAt: OverlapPlace | undefined;
}

/**
 * Prepares the search for one file.
 * @param calls every blocking call of the file
 * @param isNew whether a call gets a new `await`
 * @param elsewhere what other files do with the functions of this one
 */
export function createHazardFinder<T extends BlockingCall>(
  source: SourceFile,
  calls: readonly T[],
  isNew: (call: T) => boolean,
  elsewhere?: Elsewhere,
): HazardFinder {
  const fresh = new Set<BlockingCall>(calls.filter(isNew));
  const others = new Map(elsewhere?.functions.map((one) => [one.start, one]));
  const finder = createOverlapFinder(
    new Map(
      [...others].flatMap(([start, { overlap, overlapAt }]) =>
        overlap ? [[start, { overlap, at: overlapAt }] as const] : [],
      ),
    ),
  );
  const { text } = source;
  const everyCall = new Map<Node, BlockingCall>(calls.map((call) => [call.path.node, call]));
  const brief = createBriefWaits(everyCall, (call) => fresh.has(call));
  const units = collectUnits(calls, fresh, brief, finder, text);
  const changing = units.length > 0 ? changingProperties(source) : new Set<string>();
  return (hoisted, shared = new Set()) => {
    const codes = new Map<BlockingCall, Set<string>>();
    const absolute = new Map<BlockingCall, string>();
    const about = new Map<BlockingCall, Map<string, string>>();
    const note = (finding: Finding, meanwhile?: OverlapPlace): void => {
      const words = [inWords(finding.about), startedMeanwhile(meanwhile)].filter((one) => one !== undefined).join('; ');
      for (const call of finding.calls) {
        if (!fresh.has(call)) continue;
        codes.set(call, (codes.get(call) ?? new Set()).add(finding.code));
        const known = about.get(call) ?? new Map<string, string>();
        if (words !== '' && !known.has(finding.code)) about.set(call, known.set(finding.code, words));
      }
    };
    for (const { path, calls: own, locations, overlap, overlapAt } of units) {
      const list = [...own.values()].filter((call) => fresh.has(call));
      const other = others.get(path.node.start ?? -1);
      const rule = functionRule(path) ?? (other?.rule === undefined ? undefined : ruleOf(other.rule, path as NodePath));
      for (const { start, code } of other?.torn ?? [])
        note({ code, calls: list.filter((call) => call.path.node.start === start) });
      if (rule?.absolute) for (const call of list) absolute.set(call, rule.code);
      else if (rule) note({ code: rule.code, calls: list });
      const walked = walkUnit({
        unit: path,
        locations,
        calls: own,
        overlap,
        hoisted,
        shared,
        isNew: (call) => fresh.has(call),
        fileEffect: (call) => fileEffect(call, text),
        brief,
      });
      for (const finding of walked.findings) note(finding, overlapAt);
      const filesOf = (call: BlockingCall): FileEffect => fileEffect(call, text);
      for (const finding of prefixFindings(path, walked, locations, everyCall, filesOf, text, other?.started))
        note(finding);
      const moved = new Set([...hoisted].map((call) => call.path.node));
      const isHoisted = (node: Node): boolean => moved.has(node);
      for (const call of list) {
        if (
          !hoisted.has(call) &&
          !call.path.parentPath?.isAwaitExpression() &&
          hasStaleOperand(call, locations, changing, walked.ownValues.get(call) ?? new Set(), shared, isHoisted)
        )
          note({ code: 'stale-operand', calls: [call] });
      }
      for (const finding of concurrentWrites(list, path, overlap, text)) note(finding, overlapAt);
      for (const finding of lockFiles([...own.values()], text)) note(finding);
    }
    return { codes, absolute, about };
  };

  function inWords(what: Finding['about']): string | undefined {
    if (what === undefined || typeof what === 'string') return what && describeLocation(what);
    if ('notWaiting' in what) return `${what.notWaiting} does not wait for it`;
    return `${lineOf(what)} does not wait for it`;
  }

  function startedMeanwhile(at: OverlapPlace | undefined): string | undefined {
    return at && `${typeof at === 'string' ? at : lineOf(at)} may start it again meanwhile`;
  }

  function lineOf({ node }: NodePath): string {
    return `line ${lineMap(text)(span(node).start).line}`;
  }
}

function collectUnits(
  calls: readonly BlockingCall[],
  fresh: ReadonlySet<BlockingCall>,
  brief: BriefWaits,
  { overlapOf, placeOf }: OverlapFinder,
  text: string,
): Unit[] {
  const blocking = new Set(calls.filter(({ effects }) => effects.length > 0).map(({ path }) => path.node));
  // Who goes on, or starts something else together with it, sees what it sets for the time of its run.
  const isNextToOthers = (path: NodePath<FunctionNode>): boolean =>
    text.slice(path.node.start ?? 0, path.node.end ?? 0).includes('process') &&
    startsWithoutWait(path, (call) => blocking.has(call.node)).length > 0;
  const isTorn = (call: BlockingCall): boolean => fresh.has(call) || (brief.behind(call.path)?.size ?? 0) > 0;
  const found = new Map<Node, { path: NodePath<FunctionNode>; calls: Map<Node, BlockingCall> }>();
  for (const call of calls) {
    const path = unitOf(call.path);
    if (!path) continue;
    const there = found.get(path.node) ?? { path, calls: new Map<Node, BlockingCall>() };
    found.set(path.node, there);
    there.calls.set(call.path.node, call);
  }
  return [...found.values()]
    .filter((unit) => [...unit.calls.values()].some(isTorn))
    .map(({ path, calls: own }) => {
      const overlap = overlapOf(path);
      return {
        path,
        calls: own,
        overlap,
        overlapAt: placeOf(path),
        locations: createLocations(
          path,
          overlap !== undefined || isNextToOthers(path),
          createSharing(path, overlapOf),
          isRequestHandler(path),
        ),
      };
    });
}

/** Several runs of one function write to one file: whole contents that followed each other get mixed, or change places. */
function concurrentWrites(
  calls: readonly BlockingCall[],
  unit: NodePath,
  overlap: Overlap | undefined,
  text: string,
): Finding[] {
  if (overlap === undefined) return [];
  const writers = calls.filter((call) => {
    const { writes, exclusive, removes } = fileEffect(call, text);
    return (
      writes.length > 0 &&
      // What a function writes is looked at in the function.
      call.touches === undefined &&
      !exclusive &&
      !removes &&
      (call.named || /write|append|output|truncate|cp|copy|move|rename/i.test(call.api)) &&
      namesOneFile(call, unit)
    );
  });
  return writers.length > 0 ? [{ code: 'concurrent-writes', calls: writers }] : [];
}

/** A file made with `wx` and removed in the same function is a lock: nobody else could ever meet it while the function ran in one step. */
function lockFiles(calls: readonly BlockingCall[], text: string): Finding[] {
  const effects = calls.map((call) => ({ call, effect: fileEffect(call, text) }));
  const made = effects.filter(({ effect }) => effect.exclusive).flatMap(({ effect }) => effect.writes);
  const removed = effects.filter(({ effect }) => effect.removes && effect.writes.some((key) => made.includes(key)));
  return removed.length > 0 ? [{ code: 'lock-file', calls }] : [];
}
