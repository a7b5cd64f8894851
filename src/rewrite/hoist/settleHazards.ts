import { createHazardFinder, type Hazards } from '../../analysis/hazards/findHazards';
import { helperEffects } from '../../analysis/hazards/helperEffects';
import type { BlockingCall } from '../../analysis/hazards/types';
import { unitOf } from '../../analysis/hazards/units';
import { handedOut } from '../../analysis/values/callsByValue';
import { mayExport } from '../../analysis/names/mayExport';
import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { CallElsewhere, Elsewhere } from '../../plan/types';
import { outermostWrapper, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { findSharedLazy, type SharedLazy } from '../lazy/shareLazy';
import { refused, type Work } from '../work';
import { canHoist } from './canHoist';

/** Hazards that go away when nothing of the statement is evaluated before the wait. */
const mendable = new Set(['read-modify-write', 'stale-operand']);

/** What a lazy initialisation shows in one spelling or another. */
const tearing = new Set(['lazy-initialisation', 'stale-operand', 'read-modify-write']);

/**
 * Looks at what the new awaits of a file would let in: moves an awaited part in front of its statement where that makes
 * the statement one step again, and notes on every other call the codes of what could change.
 * @param works all of the file, in source order; their decisions are changed in place
 * @param others calls that touch something and stay as they are
 * @param elsewhere what other files do with the functions of this one, and what those of theirs do
 * @returns the lazy initialisations that are made one step again by keeping their promise
 */
export function settleHazards(
  source: SourceFile,
  works: readonly Work[],
  others: readonly BlockingCall[] = [],
  elsewhere?: Elsewhere,
): SharedLazy[] {
  if (!works.some(getsAwait)) return [];
  const fresh = new Set<BlockingCall>(works.filter(getsAwait));
  const all = [...works, ...others, ...noteOutside(source, works, elsewhere?.calls ?? [])];
  const calls = [...all, ...noteHelpers(works, all, source)];
  const find = createHazardFinder<BlockingCall>(source, calls, (call) => fresh.has(call), elsewhere);
  const inPlace = find(new Set());
  const hoisted = chooseHoisted(works, inPlace, find);
  const moved = hoisted.size > 0 ? find(hoisted) : inPlace;
  const isTorn = (work: Work): boolean =>
    !hoisted.has(work) && [...(moved.codes.get(work) ?? [])].some((code) => tearing.has(code));
  const lazy = findSharedLazy(source, works, isTorn);
  const assignments = new Set<Node>(lazy.map((one) => one.lazy.assignment.node));
  const { codes, absolute, about } = lazy.length > 0 ? find(hoisted, assignments) : moved;
  const units = elsewhere ? [] : works.filter((work) => fresh.has(work)).flatMap(({ path }) => unitOf(path) ?? []);
  if (units.length > 0 && (mayExport(source) || units.some((unit) => handedOut(unit).size > 0))) {
    const findWorst = createHazardFinder<BlockingCall>(source, calls, (call) => fresh.has(call), worstCase(units));
    noteOpen(works, codes, findWorst(hoisted, assignments).codes);
  }
  for (const work of works) {
    const forbidden = absolute.get(work);
    const hazards = codes.get(work);
    work.about = about.get(work);
    if (forbidden !== undefined) work.decision = refused(forbidden);
    else if (hazards)
      work.decision = { ...work.decision, hazards: [...new Set([...work.decision.hazards, ...hazards])] };
    if (hoisted.has(work) && !isStatement(work) && work.decision.status === 'rewritten')
      work.decision = { ...work.decision, emission: { ...work.decision.emission, hoist: true } };
  }
  return lazy;
}

/** Other files start the functions without waiting for them, run several at once, and look at what they do. */
function worstCase(units: readonly NodePath<FunctionNode>[]): Elsewhere {
  const starts = new Set(units.map(({ node }) => span(node).start));
  return {
    functions: [...starts].map((start) => ({
      start,
      overlap: 'batch',
      started: [{ act: 'files' }, { act: 'output' }],
    })),
    calls: [],
  };
}

/** Notes which rewritings are the same only as long as other files do nothing of that kind. */
function noteOpen(works: readonly Work[], codes: Hazards['codes'], worst: Hazards['codes']): void {
  for (const work of works) {
    const own = codes.get(work);
    work.isOpen = [...(worst.get(work) ?? [])].some((code) => !own?.has(code));
  }
}

/**
 * Notes on the calls of functions that become async which files those touch.
 * @returns the other calls of functions that touch files
 */
function noteHelpers(works: readonly Work[], all: readonly BlockingCall[], { text }: SourceFile): BlockingCall[] {
  const known = new Map(works.map((work) => [work.path.node, work]));
  const others = new Set(all.map(({ path }) => path.node));
  return helperEffects(all, text).filter((call) => {
    const work = known.get(call.path.node);
    if (work?.promotedCall) addEffects(work, call);
    return !others.has(call.path.node);
  });
}

/**
 * Notes on the calls of functions of other files that become async what those do.
 * @returns the other calls of functions that do something
 */
function noteOutside(
  source: SourceFile,
  works: readonly Work[],
  calls: readonly CallElsewhere[],
): readonly BlockingCall[] {
  if (calls.length === 0) return [];
  const known = new Map(works.map((work) => [work.path.node, work]));
  const byPlace = new Map(calls.map((call) => [`${call.start}-${call.end}`, call]));
  const others: BlockingCall[] = [];
  visitPaths(source.program, {
    'CallExpression|OptionalCallExpression': (path: NodePath) => {
      const { start, end } = span(path.node);
      const call = byPlace.get(`${start}-${end}`);
      if (!call) return;
      const { acts, reads, writes } = call;
      const effects = { path, api: 'call', effects: [], acts, touches: { reads, writes } };
      const work = known.get(path.node);
      if (work?.promotedCall) addEffects(work, effects);
      else if (!work) others.push(effects);
    },
  });
  return others;
}

function addEffects(work: Work, { touches, acts }: BlockingCall): void {
  const both = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];
  if (touches)
    work.touches = {
      reads: both(work.touches?.reads, touches.reads),
      writes: both(work.touches?.writes, touches.writes),
    };
  if (acts) work.acts = acts;
}

/** Whether the call is a statement of its own already. */
function isStatement({ path }: Work): boolean {
  return outermostWrapper(path).parentPath?.isExpressionStatement() === true;
}

/** Whether an `await` may appear at the site: what is rewritten, and what stands in callbacks of which a later step decides. */
function getsAwait({ decision }: Work): boolean {
  return decision.status === 'rewritten' || (decision.status === 'refused' && decision.reason === 'in-sync-callback');
}

/** The calls that are better off in a statement of their own: their hazard is gone there. */
function chooseHoisted(
  works: readonly Work[],
  inPlace: Hazards,
  find: (hoisted: ReadonlySet<Work>) => Hazards,
): Set<Work> {
  const wanted = new Set<Work>();
  for (const work of works) {
    const codes = [...(inPlace.codes.get(work) ?? [])];
    const inner = [...wanted].some((other) => work.path.isDescendant(other.path));
    if (codes.some((code) => mendable.has(code)) && !inner && canHoist(work, wanted)) wanted.add(work);
  }
  if (wanted.size === 0) return wanted;
  const { codes } = find(wanted);
  const isMended = (work: Work): boolean => ![...(codes.get(work) ?? [])].some((code) => mendable.has(code));
  const kept = new Set([...wanted].filter(isMended));
  // A call that stays where it is may have been what allowed a later one to be moved.
  for (const work of kept) if (!canHoist(work, kept)) kept.delete(work);
  return kept;
}
