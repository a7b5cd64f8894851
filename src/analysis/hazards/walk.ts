import { childPath, childPathsAt, span } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import {
  ENTRY,
  copyFlow,
  crossBrief,
  crossExisting,
  crossNew,
  emptyFlow,
  type Flow,
  joinFlows,
  overlaps,
  recordRead,
  recordStart,
  recordWrite,
  type Trail,
  trailsOf,
} from './flow';
import { actOf } from './acts';
import type { BriefWaits } from './briefWaits';
import type { FileEffect } from './fileEffects';
import type { Locations } from './locations';
import type { Overlap } from './overlap';
import type { Task } from './tasks';
import { isCounted, isOfThisRun, isSetByAllRuns, locationsIn } from './setAnew';
import type { BlockingCall, Finding } from './types';
import { evaluate } from './walkExpression';
import { execute } from './walkStatement';

/** What the walk over one function needs to know. */
export interface WalkInput {
  readonly unit: NodePath<FunctionNode>;
  readonly locations: Locations;
  /** All blocking calls of the function by their node, those included that stay as they are. */
  readonly calls: ReadonlyMap<Node, BlockingCall>;
  /** Whether the call gets a new `await`. */
  readonly isNew: (call: BlockingCall) => boolean;
  /** Calls whose `await` is moved in front of their statement. */
  readonly hoisted: ReadonlySet<BlockingCall>;
  /** Assignments that are done once for all who wait for them. */
  readonly shared: ReadonlySet<Node>;
  /** Whether the file shows that the function runs concurrently with itself. */
  readonly overlap: Overlap | undefined;
  readonly fileEffect: (call: BlockingCall) => FileEffect;
  readonly brief: BriefWaits;
}

/** Where `break`, `continue` and `throw` take the state to. */
export interface JumpTarget {
  readonly kind: 'loop' | 'switch' | 'block' | 'try';
  readonly labels: readonly string[];
  readonly breaks: Flow[];
  readonly continues: Flow[];
}

/**
 * A call of a function that is declared elsewhere. What it looks at for itself is used up when it ends: only what it returns, and what
 * makes it throw, reaches the caller.
 */
export interface Visit {
  /** Locations that it has looked at itself: what it sets them to does not depend on what was seen before. */
  readonly fresh: Set<string>;
  /** Above zero while something is evaluated that the caller gets. */
  answering: number;
  /** Whether the call decides a branch of the caller (above zero). */
  readonly asked: number;
}

/** One walk in progress. */
export interface Walk extends WalkInput {
  flow: Flow;
  /** Above zero while a condition is evaluated. */
  testing: number;
  readonly targets: JumpTarget[];
  /** What has been set going on the way, by the pseudo-location that says since when. */
  readonly tasks: Map<string, Task>;
  /** The functions of the file that are being followed from their calls, with the arguments of those. */
  readonly called: { readonly fn: Node; readonly values: readonly NodePath[] }[];
  /** Set while a function from outside of the unit is followed. */
  visit: Visit | undefined;
  read(key: string | undefined): void;
  /** What a location holds here is what the function goes by, whatever becomes of it later. */
  find(key: string | undefined): void;
  /** A look at a variable or property by its name. */
  look(path: NodePath): void;
  /** @param counts up or down: `active++` */
  write(key: string | undefined, value?: NodePath, counts?: boolean): void;
  /** Something is done to the location, maybe; who relies on it sees it later than before. */
  late(key: string): void;
  /** A write that nobody can get in front of. */
  settle(key: string | undefined): void;
  /** An effect whose order among runs of the function can be seen. */
  orderedEffect(): void;
  /** Something that has to be done before the first wait since `key` was made: a listener, `preventDefault`. */
  tooLate(key: string, code: string): void;
  newAwait(call: BlockingCall): void;
  /** A suspension that is there already. @param brief the new awaits behind it, if it let no event in */
  suspend(brief?: ReadonlySet<BlockingCall>): void;
  branches(...ways: (() => void)[]): void;
  /** @param key the location that it is about */
  report(code: string, calls: Iterable<BlockingCall>, key?: string): void;
}

/** What a walk has found. */
export interface WalkResult {
  readonly findings: readonly Finding[];
  /** Locations that used to be set before the function first waited, and now are set after these new awaits. */
  readonly lateWrites: ReadonlyMap<string, ReadonlySet<BlockingCall>>;
  /** The same of locations that used to be looked at before the function first waited. */
  readonly lateReads: ReadonlyMap<string, ReadonlySet<BlockingCall>>;
  /** Locations that the function has just set, without a wait since, when it comes to a call: their values are its own. */
  readonly ownValues: ReadonlyMap<BlockingCall, ReadonlySet<string>>;
  /** Calls that used to be done before the function first waited. */
  readonly prefix: ReadonlySet<BlockingCall>;
}

/** The location that `process.chdir` sets. */
export const WORKING_DIRECTORY = 'global process.(cwd)';

/** Runs through the function in evaluation order, both ways at branches and twice through loops, and says which new awaits tear apart what was one step. */
export function walkUnit(input: WalkInput): WalkResult {
  const findings: Finding[] = [];
  /** What is only said where nothing else is. */
  const early: Finding[] = [];
  const lateWrites = new Map<string, ReadonlySet<BlockingCall>>();
  const lateReads = new Map<string, ReadonlySet<BlockingCall>>();
  const prefix = new Set<BlockingCall>();
  const ownValues = new Map<BlockingCall, ReadonlySet<string>>();
  const noteLate = (accesses: Map<string, ReadonlySet<BlockingCall>>, key: string): void => {
    const late = walk.flow.reads.get(ENTRY)?.crossed ?? new Set();
    if (late.size > 0) accesses.set(key, new Set([...(accesses.get(key) ?? []), ...late]));
  };
  const walk: Walk = {
    ...input,
    flow: emptyFlow(),
    testing: 0,
    targets: [],
    tasks: new Map(),
    called: [],
    visit: undefined,
    read(key) {
      if (key === undefined || input.locations.isPrivate(key)) return;
      walk.visit?.fresh.add(key);
      if (!walk.visit || walk.visit.answering > 0) recordRead(walk.flow, key, walk.testing > 0);
    },
    find(key) {
      if (key !== undefined && !input.locations.isPrivate(key)) noteLate(lateReads, key);
    },
    look(path) {
      const key = input.locations.of(path);
      walk.find(key);
      walk.read(key);
      const set = key === undefined || walk.visit ? undefined : walk.flow.writes.get(key);
      if (key === undefined || set?.own !== true || isCounted(path, key, input.locations)) return;
      walk.report('temporary-state', set.crossed, key);
    },
    write(key, value, counts = false) {
      if (key === undefined || input.locations.isPrivate(key)) return;
      if (walk.visit?.fresh.has(key)) return walk.settle(key);
      noteLate(lateWrites, key);
      const reads = trailsOf(walk.flow.reads, key);
      const before = trailsOf(walk.flow.writes, key);
      const torn = reads.filter((trail) => trail.crossed.size > 0);
      const isTested = torn.some((trail) => trail.tested);
      for (const trail of torn) walk.report(codeOf(key, isTested, value), trail.crossed, key);
      for (const trail of before) {
        if (key === WORKING_DIRECTORY || restores(value, key, input.locations))
          walk.report('temporary-state', trail.crossed, key);
        else if (trail.tested) walk.report('reentrancy-flag', trail.crossed, key);
      }
      if (!key.startsWith('file '))
        for (const [flag, trail] of flagsOf(walk))
          if (!overlaps(key, flag) && trail.crossed.size > 0)
            early.push({ code: 'early-flag', calls: trail.crossed, about: flag });
      const mayBeOwn = input.overlap !== undefined && isSetByAllRuns(key, input.unit);
      // What is made of it before the wait reaches others in the order in which the runs get ahead.
      if (value && mayBeOwn)
        for (const from of locationsIn(value, input.locations)) {
          const set = from === key ? undefined : walk.flow.writes.get(from);
          if (set?.own === true) walk.report('temporary-state', set.crossed, from);
        }
      recordWrite(
        walk.flow,
        key,
        (counts || value?.isLiteral() === true) && reads.some((trail) => trail.tested && trail.crossed.size === 0),
        mayBeOwn && (value === undefined || isOfThisRun(value, input.unit)),
      );
    },
    late(key) {
      if (!input.locations.isPrivate(key)) noteLate(lateWrites, key);
    },
    settle(key) {
      if (key === undefined) return;
      noteLate(lateWrites, key);
      recordWrite(walk.flow, key, false);
    },
    orderedEffect() {
      if (input.overlap === 'batch') walk.report('effect-order', walk.flow.reads.get(ENTRY)?.crossed ?? []);
    },
    tooLate(key, code) {
      walk.report(code, walk.flow.reads.get(key)?.crossed ?? []);
    },
    newAwait(call) {
      if (walk.flow.reads.has(ENTRY)) prefix.add(call);
      const own = [...walk.flow.writes].filter(([, trail]) => trail.crossed.size === 0).map(([key]) => key);
      const before = ownValues.get(call);
      ownValues.set(call, new Set(before ? own.filter((key) => before.has(key)) : own));
      const flags = flagsOf(walk);
      if (flags.length > 0 && isBuiltUpon(call, input.unit))
        for (const [flag] of flags) early.push({ code: 'early-flag', calls: [call], about: flag });
      crossNew(walk.flow, call);
    },
    suspend(brief) {
      // What is started together has always been torn there.
      if (brief && input.overlap === 'event') crossBrief(walk.flow, brief);
      else crossExisting(walk.flow);
    },
    branches(...ways) {
      const before = walk.flow;
      walk.flow = joinFlows(
        ways.map((way) => {
          walk.flow = copyFlow(before);
          way();
          return walk.flow;
        }),
      );
    },
    report(code, calls, about) {
      const list = [...calls];
      if (list.length > 0) findings.push({ code, calls: list, about });
    },
  };
  recordStart(walk.flow, ENTRY);
  for (const parameter of childPathsAt(input.unit, 'params')) {
    if (parameter.isAssignmentPattern())
      walk.branches(
        () => evaluate(walk, childPath(parameter, 'right')),
        () => undefined,
      );
  }
  const body = childPath(input.unit, 'body');
  if (body.isBlockStatement()) execute(walk, body);
  else evaluate(walk, body);
  return { findings: [...findings, ...early], lateWrites, lateReads, ownValues, prefix };
}

/** What has been tested and set, so that others find it done. What is filled in for an argument says nothing of the kind. */
function flagsOf({ flow, unit }: Walk): [string, Trail][] {
  return [...flow.writes].filter(([key, { tested }]) => {
    const binding = tested ? unit.scope.getBinding(/^[^.@]*/.exec(key)?.[0] ?? '') : undefined;
    return tested && !(binding?.kind === 'param' && binding.scope.path.node === unit.node);
  });
}

/** Whether a call makes something by a name that is known before, and the function goes on to use files, asynchronously or not. */
function isBuiltUpon(call: BlockingCall, unit: NodePath<FunctionNode>): boolean {
  if (!call.effects.includes('writes') || call.api.includes('mkdtemp')) return false;
  let isUsed = false;
  unit.traverse({
    CallExpression(path) {
      isUsed ||= span(path.node).start > span(call.path.node).end && actOf(path) === 'files';
    },
  });
  return isUsed;
}

function codeOf(key: string, tested: boolean, value: NodePath | undefined): string {
  if (!tested) return 'read-modify-write';
  if (key.startsWith('file ') || value === undefined) return 'check-then-act';
  return value.isBooleanLiteral() ? 'reentrancy-flag' : 'lazy-initialisation';
}

/** `console.log = original`, where `original` was read from there. */
function restores(value: NodePath | undefined, key: string, locations: Locations): boolean {
  if (!value?.isIdentifier()) return false;
  const init = value.scope.getBinding(value.node.name)?.path;
  return Boolean(init?.isVariableDeclarator() && init.node.init && locations.of(childPath(init, 'init')) === key);
}
