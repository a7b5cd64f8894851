import { exportedPart, wholeModule } from '../exportName';
import { alikeMembers } from './alikeMembers';
import { coupleTypes } from './coupleTypes';
import { type CallGraph, functionKey, type GraphCall, type GraphFunction, type HandedFunction } from './graph';
import { createResolver, type FamilyMember, type Resolver } from './resolveRefs';
import { givenObstacles } from './givenObstacles';
import { openParameters } from './openParameters';
import type { ContainerFact, FileFacts, MemberFact, Obstacle, Target } from './types';

/** How the facts of files fit together. */
export interface GraphOptions {
  /** The file that a specifier leads to, if it is one of the files in question. */
  readonly resolve: (from: string, specifier: string) => string | undefined;
  /** Why what a file exports has to stay as it is; none when all of its users are known. Without a place: that of the function. */
  readonly exportObstacles: (file: string) => readonly ExportObstacle[];
  /** Code of why a file cannot be edited. */
  readonly fileObstacle?: (file: string) => string | undefined;
  /** Whether a file may wait while it is loaded: it can, and nobody loads it but who runs the program, or it has waited by then. */
  readonly mayAwaitAtTop?: (file: string, hasWaited: boolean) => boolean;
  /** Whether instances of classes may travel: every file that could call their members is in the graph. */
  readonly isWhole: boolean;
}

/** `names`: the exports that it is about, where not all. */
export type ExportObstacle = Pick<Obstacle, 'reason'> & Partial<Obstacle> & { readonly names?: readonly string[] };

/** Merges the facts of files to one call graph. */
export function buildGraph(files: ReadonlyMap<string, FileFacts>, options: GraphOptions): CallGraph {
  const resolver = createResolver(files, options.resolve);
  const obstacles = new Map<string, Obstacle>();
  const note = (key: string, file: string, obstacle: Obstacle): void => {
    if (!obstacles.has(key)) obstacles.set(key, { file, ...obstacle });
  };
  const instances: Instances = { held: new Map(), passed: new Map() };
  for (const [file, facts] of files) {
    const lost = facts.passes.flatMap((pass) => (resolver.flows.isFollowed(pass) ? [] : [pass.escape]));
    for (const { target, obstacle, instance, asInstance, givenBy, list } of [...facts.escapes, ...lost]) {
      if (givenBy !== undefined || (obstacle.reason === 'helper-reassigned' && resolver.isField(file, target)))
        continue;
      const isMade = obstacle.reason === 'helper-constructed' || instance !== undefined;
      const resolved = resolver.target(file, target, !isMade);
      const isList = resolved?.kind === 'container' && resolved.container.length !== undefined;
      if (list !== undefined && isList !== (list === 'only')) continue;
      if (resolved?.kind === 'instance') {
        instances[asInstance ?? 'held'].set(functionKey(resolved.file, resolved.container.id), { file, ...obstacle });
        continue;
      }
      if (instance === undefined && !(resolved?.kind === 'container' && obstacle.reason === 'helper-constructed'))
        for (const key of resolved ? resolver.functionsOf(resolved) : resolver.callees(file, target))
          note(key, file, obstacle);
      if (instance === undefined || resolved?.kind !== 'container') continue;
      instances[instance].set(functionKey(resolved.file, resolved.container.id), { file, ...obstacle });
    }
    for (const rival of facts.rivals)
      for (const key of resolver.functionsOf(resolver.target(file, rival, true))) {
        const at = facts.functions.find(({ id }) => functionKey(file, id) === key)?.at;
        if (at) note(key, file, { reason: 'helper-reassigned', at });
      }
    for (const obstacle of options.exportObstacles(file)) noteExports(file, facts, obstacle, resolver, note);
    const fileReason = options.fileObstacle?.(file);
    if (fileReason !== undefined)
      for (const { id, at } of facts.functions) note(functionKey(file, id), file, { reason: fileReason, at });
  }
  const typed = coupleTypes(files, resolver, options.resolve, note);
  const given = givenObstacles(files, resolver, obstacles, options.isWhole);
  for (const { key, file, obstacle } of given.obstacles) note(key, file, obstacle);
  const travelling = new Set<string>();
  const unresolved = unresolvedMembers(files, resolver);
  const couples = coupleMembers(files, resolver, note, options, travelling, instances, unresolved, given.held);
  const returnTypes = returnTypesOf(files, resolver, options, note);
  return {
    functions: functionsOf(files, obstacles),
    calls: callsOf(files, resolver, options, openParameters(files, resolver, obstacles)),
    handed: handedOf(files, resolver),
    couples: [...couples, ...typed.couples],
    typeSources: typed.sources,
    returnTypes,
    travelling,
    unresolved,
    unseen: given.unseen,
    functionsBehind(file, { isInstance, ...ref }) {
      const name = ref.path.at(-1);
      if (!isInstance || name === undefined)
        return resolver.functionsOf(resolver.target(file, { kind: 'import', ...ref }, true));
      const of = { kind: 'import', ...ref, path: ref.path.slice(0, -1) } as const;
      return resolver.callees(file, { kind: 'member', of, name, isStatic: false });
    },
    exportedBy: (file) => resolver.exportedFunctions(file).map(({ key }) => key),
  };
}

function functionsOf(
  files: ReadonlyMap<string, FileFacts>,
  obstacles: ReadonlyMap<string, Obstacle>,
): Map<string, GraphFunction> {
  const functions = new Map<string, GraphFunction>();
  for (const [file, { functions: facts }] of files) {
    for (const fact of facts) {
      const key = functionKey(file, fact.id);
      const obstacle = fact.obstacle ?? obstacles.get(key);
      functions.set(key, { key, file, fact, ...(obstacle && { obstacle }) });
    }
  }
  return functions;
}

function callsOf(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  options: GraphOptions,
  isOpen: (key: string, index: number) => boolean,
): GraphCall[] {
  const isClosed = (file: string, target: Target): boolean =>
    target.kind === 'parameter' ? !isOpen(functionKey(file, target.of), target.index) : resolver.isClosed(file, target);
  return [...files].flatMap(([file, { calls }]) => {
    const fileReason = options.fileObstacle?.(file);
    return calls.flatMap((call): GraphCall[] => {
      return resolver.callees(file, call.target).map((callee) => {
        const { start, end, line, column } = call.at;
        const atTop =
          call.atTop !== undefined &&
          call.form !== 'settled' &&
          options.mayAwaitAtTop?.(file, call.atTop === 'waiting') === true;
        const obstacle =
          (atTop ? undefined : call.obstacle) ??
          (fileReason === undefined || call.form === 'settled' ? undefined : { reason: fileReason, at: call.at }) ??
          (call.form === 'settled' || isClosed(file, call.target)
            ? undefined
            : { reason: 'helper-one-of-several', at: call.at });
        const caller = call.caller === null ? null : functionKey(file, call.caller);
        const place = { file, start, end, line, column, run: call, ...(atTop && { atTop: true as const }) };
        return { caller, callee, form: call.form, ...place, ...(obstacle && { obstacle }) };
      });
    });
  });
}

function handedOf(files: ReadonlyMap<string, FileFacts>, resolver: Resolver): HandedFunction[] {
  return [...files].flatMap(([file, { escapes }]) =>
    escapes.flatMap(({ target, overlap, rule }) =>
      overlap === undefined && rule === undefined
        ? []
        : resolver.callees(file, target).map((callee) => ({
            callee,
            file,
            ...(overlap && { overlap }),
            ...(rule !== undefined && { rule }),
          })),
    ),
  );
}

function returnTypesOf(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  options: GraphOptions,
  note: Note,
): CallGraph['returnTypes'] {
  return [...files].flatMap(([file, { returnTypes }]) => {
    const fileReason = options.fileObstacle?.(file);
    return returnTypes.flatMap(({ target, at }) => {
      return resolver.callees(file, target).map((callee) => {
        if (fileReason !== undefined) note(callee, file, { reason: fileReason, at });
        return { callee, file, start: at.start, end: at.end };
      });
    });
  });
}

/** Where instances of classes are made elsewhere and get away, by class. */
interface Instances {
  readonly held: Map<string, Obstacle>;
  readonly passed: Map<string, Obstacle>;
}

type Note = (key: string, file: string, obstacle: Obstacle) => void;

function noteExports(
  file: string,
  facts: FileFacts,
  { names, ...obstacle }: ExportObstacle,
  resolver: Resolver,
  note: Note,
): void {
  const isMeant = names && exportsBehind(file, facts, names, resolver);
  for (const { key, at } of resolver.exportedFunctions(file))
    if (isMeant?.(key) !== false) note(key, key.slice(0, key.lastIndexOf('#')), { at, ...obstacle });
}

/** Whether a module certainly exports nothing under a name. */
function hasNoExport({ exports, stars }: FileFacts, name: string): boolean {
  const isWhole = (key: string): boolean => key === wholeModule || key.startsWith(exportedPart);
  return name !== 'default' && stars.length === 0 && !Object.keys(exports).some((key) => key === name || isWhole(key));
}

/** The functions behind some exports of a file. Where one of them cannot be told, all may be. */
function exportsBehind(
  file: string,
  facts: FileFacts,
  names: readonly string[],
  resolver: Resolver,
): ((key: string) => boolean) | undefined {
  const found = new Set<string>();
  for (const name of names) {
    if (hasNoExport(facts, name)) continue;
    const resolved = resolver.target(file, { kind: 'import', specifier: '', path: [name], isDefault: false }, true);
    if (!resolved || resolved.kind === 'module') return undefined;
    for (const key of resolver.functionsOf(resolved)) found.add(key);
  }
  return (key) => found.has(key);
}

/** Members that override or implement each other; and obstacles of members that others may call. */
function coupleMembers(
  files: ReadonlyMap<string, FileFacts>,
  resolver: Resolver,
  note: Note,
  options: GraphOptions,
  travelling: Set<string>,
  instances: Instances,
  unresolved: CallGraph['unresolved'],
  held: ReadonlySet<string>,
): [string, string][] {
  const couples: [string, string][] = [];
  const loose = looseNames(files, ({ looseMembers }) => looseMembers.filter(({ settled }) => !settled));
  // Who awaits a call of a generator iterates over it in another way.
  const looseGenerators = looseNames(files, ({ looseMembers }) => looseMembers);
  for (const { name, at, file, settled } of unresolved)
    for (const names of settled ? [looseGenerators] : [looseGenerators, loose])
      if (!names.has(name)) names.set(name, { reason: 'helper-loose-call', at, file });
  const literals = looseNames(files, ({ literalMembers }) => literalMembers);
  // An object can be taken for anything that has such a member.
  const shapes = looseNames(files, ({ containers }) =>
    containers.flatMap(({ kind, members, at }) =>
      kind === 'interface' ? members.map(({ name }) => ({ name, at })) : [],
    ),
  );
  for (const [file, facts] of files) {
    const privates = new Set(facts.functions.flatMap(({ id, isPrivate }) => (isPrivate ? [id] : [])));
    const generators = new Set(facts.functions.flatMap(({ id, generator }) => (generator ? [id] : [])));
    for (const container of facts.containers) {
      const family = resolver.family(file, container);
      const escape = container.escape ?? (isTyped(family) ? typedObject(container) : undefined);
      if (container.kind === 'object' && escape)
        for (const ref of [...(container.aliases ?? []).map((alias) => alias.ref), ...(container.spreads ?? [])])
          for (const key of resolver.functionsOf(resolver.target(file, ref, true))) note(key, file, escape);
      for (const member of container.members) {
        const key = functionKey(file, member.id);
        const isPrivate = privates.has(member.id);
        const obstacle =
          memberObstacle(
            container,
            member,
            isPrivate,
            family,
            generators.has(member.id) ? looseGenerators : loose,
            options.isWhole,
            instances,
          ) ??
          (container.kind === 'interface' ? literals.get(member.name) : undefined) ??
          (held.has(key)
            ? (loose.get(member.name) ?? (container.bases.length > 0 ? undefined : shapes.get(member.name)))
            : undefined);
        if (obstacle) note(key, obstacle.file ?? file, obstacle);
        if (isPrivate) continue;
        if (held.has(key) || (container.kind !== 'object' && !member.isStatic)) travelling.add(key);
        for (const other of resolver.overridden(file, container, member)) couples.push([key, other]);
      }
    }
  }
  return [...couples, ...alikeMembers(files)];
}

/** Uses of members of which it cannot be told whose they are. */
function unresolvedMembers(files: ReadonlyMap<string, FileFacts>, resolver: Resolver): CallGraph['unresolved'] {
  return [...files].flatMap(([file, { calls, escapes, passes }]) => {
    const uses = [
      ...calls.map(({ target, at, form }) => ({ target, at, isCall: true, isSettled: form === 'settled' })),
      ...[...escapes, ...passes.map(({ escape }) => escape)].map(({ target, obstacle: { at } }) => ({
        target,
        at,
        isCall: false,
        isSettled: false,
      })),
    ];
    return uses.flatMap(({ target, at, isCall, isSettled }) => {
      const source = resolver.unresolved(file, target, isCall);
      if (target.kind !== 'member' || source === undefined) return [];
      const from = source !== null && { source };
      return [{ file, name: target.name, at, ...from, ...(isSettled && { settled: true as const }) }];
    });
  });
}

/** Where each name is reached through something unknown, first come. */
function looseNames(
  files: ReadonlyMap<string, FileFacts>,
  membersOf: (facts: FileFacts) => FileFacts['looseMembers'],
): Map<string, Obstacle> {
  const names = new Map<string, Obstacle>();
  for (const [file, facts] of files) {
    for (const { name, at } of membersOf(facts))
      if (!names.has(name)) names.set(name, { reason: 'helper-loose-call', at, file });
  }
  return names;
}

/** Whether an object literal is declared to be of a type that is not in the graph. */
function isTyped(family: readonly FamilyMember[]): boolean {
  return family.some(({ hasUnknownBase }) => hasUnknownBase);
}

function typedObject({ at }: ContainerFact): Obstacle {
  return { reason: 'helper-type-used', at };
}

function memberObstacle(
  container: ContainerFact,
  { name, isStatic }: MemberFact,
  isPrivate: boolean,
  family: readonly FamilyMember[],
  loose: ReadonlyMap<string, Obstacle>,
  isWhole: boolean,
  instances: Instances,
): Obstacle | undefined {
  if (container.kind === 'object') return container.escape ?? (isTyped(family) ? typedObject(container) : undefined);
  const located = (file: string, obstacle: Obstacle | undefined): Obstacle | undefined =>
    obstacle && { file, ...obstacle };
  // Members with a `#` cannot be reached from elsewhere; `private` ones only by a cast, which leaves a loose access.
  if (name.startsWith('#')) return loose.get(name);
  if (isPrivate) return undefined;
  // Static members are reached through the class itself.
  if (isStatic) return container.escape;
  for (const one of family) {
    if (one.hasUnknownBase) return { reason: 'helper-overrides', at: one.container.at, file: one.file };
    const key = functionKey(one.file, one.container.id);
    const escape = located(one.file, one.container.escape) ?? (isWhole ? undefined : instances.passed.get(key));
    if (escape) return escape;
    const held = located(one.file, one.container.held) ?? instances.held.get(key);
    if (held && !isWhole) return held;
  }
  return loose.get(name);
}
