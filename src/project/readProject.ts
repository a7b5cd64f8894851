import { buildGraph, type ExportObstacle } from '../analysis/promotion/buildGraph';
import { promotionClosure } from '../analysis/promotion/closure';
import { type CallGraph, functionKey } from '../analysis/promotion/graph';
import type { BlockingCall } from '../analysis/hazards/types';
import { type FactsOptions, readFacts } from '../analysis/promotion/readFacts';
import type { FileFacts, Target } from '../analysis/promotion/types';
import type { Elsewhere, PlanError, PlanOptions } from '../plan/types';
import { planFile } from '../rewrite/planFile';
import { blockingFunctions, waitingFunctions } from '../rewrite/promote/feedback';
import { noPromotion } from '../rewrite/promote/promotion';
import { forgetTrees, ParseFailure, parseSource } from '../source/parseSource';
import { computedLoads, mayComputeLoads } from './computedLoads';
import { type Doubles, doubleFinder, findDoubles } from './doubles';
import { memoKey } from './memo';
import { importNeedles } from './mentions';
import { MAX_CALL_DEPTH } from '../analysis/maxCallDepth';
import { findElsewhere } from './elsewhere';
import type { ProjectFile, ProjectOptions } from './projectFile';
import { createImportScanner, type ImportScanner } from './scanImports';
import { createSurroundings, type Surroundings } from './surroundings';

/** A file that was parsed. */
export interface ReadFile {
  readonly file: ProjectFile;
  readonly text: string;
  readonly options: PlanOptions;
  readonly facts: FileFacts;
  /** It may have blocking calls of its own to look at. */
  readonly hasSites: boolean;
}

/** What was read of a project: the files that matter, and how they fit together. */
export interface ReadProject {
  readonly files: ReadonlyMap<string, ReadFile>;
  readonly graph: CallGraph;
  /** What the files have to do with each other's functions. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>;
  /** Functions with a blocking call that waits for nothing but its function to become async. */
  readonly blocking: ReadonlySet<string>;
  /** Files with blocking calls that could not be parsed. */
  readonly errors: readonly (Omit<ReadFile, 'facts' | 'hasSites'> & { readonly error: PlanError })[];
  readonly doubles: Doubles;
  /** The text of any file of the project, read or not. */
  readonly textOf: (file: string) => string | undefined;
}

/**
 * Reads the files of a project that can matter to a promotion: those with blocking calls, then those that import what would become
 * async, and so on. The others are only searched for names.
 *
 * @param files every source of the project, the given ones and the rest
 * @param isBlocking whether the bytes of a file can contain a blocking call
 */
export async function readProject(
  files: readonly ProjectFile[],
  options: ProjectOptions,
  isBlocking: (bytes: Buffer) => boolean,
): Promise<ReadProject> {
  const read = new Map<string, ReadFile>();
  const blocking = new Set<string>();
  const waiting = new Set<string>();
  const errors: ReadProject['errors'][number][] = [];
  const surroundings = await createSurroundings(files, options);
  const seen = new Set<string>();
  const byName = new Map(files.map((file) => [file.file, file]));

  async function visit(file: ProjectFile, isDeclaring = false): Promise<void> {
    if (seen.has(file.file)) return;
    seen.add(file.file);
    const text = file.bytes.toString('utf8');
    const planOptions = await options.planOptionsOf(file);
    const withSites = file.isGiven && file.hasSites && isBlocking(file.bytes);
    const isFollowed = (specifier: string): boolean => surroundings.resolve(file.file, specifier) !== undefined;
    const outcome = recallOne(text, file.file, planOptions, withSites, isFollowed, options);
    if ('error' in outcome) {
      if (withSites) errors.push({ file, text, options: planOptions, error: outcome.error });
      return;
    }
    read.set(file.file, { file, text, options: planOptions, facts: outcome.facts, hasSites: withSites });
    for (const id of outcome.blocking) blocking.add(functionKey(file.file, id));
    for (const id of outcome.waiting) waiting.add(functionKey(file.file, id));
    for (const specifier of declaringModules(outcome.facts, isDeclaring)) {
      const name = surroundings.resolve(file.file, specifier);
      const declaring = name === undefined ? undefined : byName.get(name);
      if (declaring) await visit(declaring, true);
    }
  }

  const mayHaveDoubles = doubleFinder();
  for (const file of files)
    if (options.readsAll || (file.isGiven && ((file.hasSites && isBlocking(file.bytes)) || mayHaveDoubles(file.bytes))))
      await visit(file);
  for (const file of files) if (blocking.size > 0 && mayComputeLoads(file.bytes)) await visit(file);
  const expanded = new Set<string>();
  const importsOf = createImportScanner(files, surroundings.resolve);
  const isLoaded = options.isLoaded ?? createLoadTest(files, importsOf, surroundings);
  // Nobody loads it but who runs it: no other file of the project, and no user of its package.
  const isEntry = (name: string): boolean => !surroundings.isImportable(name) && !isLoaded(name);
  for (;;) {
    const graph = graphOf(read, surroundings, options, isEntry);
    const {
      files: exporting,
      needles,
      members,
      sources,
    } = expansion(graph, { blocking, waiting }, read, surroundings, expanded);
    const isImporter = (file: ProjectFile): boolean =>
      needles.some((needle) => file.bytes.includes(needle)) && importsOf(file.file).some((one) => exporting.has(one));
    const found = files.filter((file) => {
      if (seen.has(file.file)) return false;
      return isImporter(file) || members.some((member) => file.bytes.includes(member));
    });
    for (const file of found) await visit(file);
    for (const source of sources) {
      const file = byName.get(source);
      if (file) await visit(file, true);
    }
    if (exporting.size === 0 && members.length === 0 && sources.length === 0)
      return {
        files: read,
        graph,
        elsewhere: findElsewhere(
          graph,
          new Map([...read].map(([name, { facts }]) => [name, facts])),
          surroundings.resolve,
          isLoaded,
        ),
        blocking,
        errors,
        doubles: findDoubles(read, importsOf, graph, surroundings),
        textOf: (file) => byName.get(file)?.bytes.toString('utf8'),
      };
  }
}

/** Makes the test whether another file of the project loads a file. */
function createLoadTest(
  files: readonly ProjectFile[],
  importsOf: ImportScanner,
  surroundings: Surroundings,
): (name: string) => boolean {
  const known = new Map<string, boolean>();
  const byName = new Map(files.map((file) => [file.file, file]));
  return (name) => {
    const there = known.get(name);
    if (there !== undefined) return there;
    const needles = importNeedles(byName.get(name)?.path ?? '', surroundings.packageName(name));
    const isLoaded = files.some(
      ({ file, bytes }) =>
        file !== name && needles.some((needle) => bytes.includes(needle)) && importsOf(file).includes(name),
    );
    known.set(name, isLoaded);
    return isLoaded;
  };
}

/**
 * Modules that say what the bases of the classes and interfaces of a file are.
 *
 * @param passesOn the file was read for what it declares: what it only passes on counts too
 */
function declaringModules({ containers, exports, stars, functions }: FileFacts, passesOn: boolean): Set<string> {
  const exported = Object.values(exports).flatMap((fact) => (fact.kind === 'ref' ? [fact.ref] : []));
  const given = functions.flatMap(({ returns }) => returns ?? []);
  const refs = [...containers.flatMap(({ bases }) => bases), ...(passesOn ? [...exported, ...given] : [])];
  const specifiers = refs.flatMap((ref) => rootSpecifier(ref) ?? []);
  return new Set(passesOn ? [...specifiers, ...stars] : specifiers);
}

/** The module that a reference begins in; undefined for the file itself. */
function rootSpecifier(target: Target): string | undefined {
  if (target.kind === 'import') return target.specifier === '' ? undefined : target.specifier;
  return target.kind === 'local' || target.kind === 'parameter' ? undefined : rootSpecifier(target.of);
}

type Outcome =
  | {
      readonly facts: FileFacts;
      readonly blocking: ReadonlySet<number>;
      /** Async functions that get a new wait. */
      readonly waiting: ReadonlySet<number>;
    }
  | { readonly error: PlanError };

/** What is remembered of one file: what was read off it does not change, as long as the same specifiers lead to files of the project. */
interface Remembered {
  readonly facts: FileFacts;
  readonly blocking: readonly number[];
  readonly waiting: readonly number[];
  readonly followed: readonly string[];
}

function recallOne(
  text: string,
  file: string,
  options: PlanOptions,
  withSites: boolean,
  isFollowed: (specifier: string) => boolean,
  { memo }: ProjectOptions,
): Outcome {
  const key = memo && memoKey('facts', text, file, JSON.stringify(options), String(withSites));
  const known = key === undefined ? undefined : (memo?.get(key) as Remembered | undefined);
  if (known && known.facts.specifiers.filter(isFollowed).join() === known.followed.join())
    return { facts: known.facts, blocking: new Set(known.blocking), waiting: new Set(known.waiting) };
  const outcome = readOne(text, file, options, withSites, { isFollowed, options });
  if (key !== undefined && 'facts' in outcome) {
    const { facts, blocking, waiting } = outcome;
    const followed = facts.specifiers.filter(isFollowed);
    const value: Remembered = { facts, blocking: [...blocking], waiting: [...waiting], followed };
    memo?.set(key, value);
  }
  return outcome;
}

function readOne(text: string, file: string, options: PlanOptions, withSites: boolean, wanted: FactsOptions): Outcome {
  forgetTrees();
  if (withSites) {
    let result: Outcome | undefined;
    const plan = planFile(text, file, options, (source, decide) => {
      const draft = decide(noPromotion);
      const waiting = new Set<BlockingCall>(draft.works.filter(({ decision }) => decision.status === 'rewritten'));
      const isWaiting = (call: BlockingCall): boolean => waiting.has(call);
      const facts = readFacts(source, { ...wanted, blocking: draft.works, isWaiting });
      result = { facts, blocking: blockingFunctions(draft.works), waiting: waitingFunctions(draft.works) };
      return { ...draft, works: [], rewrites: [] };
    });
    return result ?? { error: plan.error ?? { message: 'Cannot be read' } };
  }
  try {
    return {
      facts: readFacts(parseSource(text, file, options.packageType), wanted),
      blocking: new Set(),
      waiting: new Set(),
    };
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return { error: { message: error.message } };
  }
}

function graphOf(
  read: ReadonlyMap<string, ReadFile>,
  surroundings: Surroundings,
  options: ProjectOptions,
  isEntry: (file: string) => boolean,
): CallGraph {
  const facts = new Map([...read].map(([name, { facts: one }]) => [name, one]));
  const loads = [...facts].flatMap(([name, one]) => computedLoads(name, one.loads));
  return buildGraph(facts, {
    resolve: surroundings.resolve,
    exportObstacles(file) {
      const loaded = loads
        .filter(({ isLoaded }) => isLoaded(file))
        .map(({ at, file: from, names }): ExportObstacle => {
          const used = names?.flatMap(({ name, settled }) => (settled ? [] : [name]));
          return { reason: 'helper-loaded-by-name', at, file: from, ...(used && { names: used }) };
        });
      return !options.public && surroundings.isPublic(file) ? [...loaded, { reason: 'helper-public' }] : loaded;
    },
    fileObstacle(file) {
      if (read.get(file)?.file.isGiven !== true) return 'helper-used-outside';
      return options.isStopped?.(file) ? 'helper-stopped' : undefined;
    },
    mayAwaitAtTop: (file, hasWaited) => facts.get(file)?.canAwaitAtTop === true && (hasWaited || isEntry(file)),
    isWhole: options.public || !surroundings.isLibrary,
  });
}

/** What to look for next: importers of these files, and uses of these members. */
interface Expansion {
  readonly files: ReadonlySet<string>;
  /** Byte strings of which an importer of the files has at least one. */
  readonly needles: readonly string[];
  /** Byte strings of which a user of the members has at least one. */
  readonly members: readonly string[];
  /** Files that say whose members are used under the names of such members, or what the types of functions are. */
  readonly sources: readonly string[];
}

function expansion(
  graph: CallGraph,
  { blocking, waiting }: { readonly blocking: ReadonlySet<string>; readonly waiting: ReadonlySet<string> },
  read: ReadonlyMap<string, ReadFile>,
  surroundings: Surroundings,
  expanded: Set<string>,
): Expansion {
  const { promoted, unreached, blocked } = promotionClosure(graph, { blocking });
  const candidates = new Set([...promoted, ...unreached]);
  // Those who do not wait for an async function rely on what it does before it first waits.
  const concerned = new Set([...candidates, ...waiting]);
  for (const key of callersOf(concerned, graph)) concerned.add(key);
  const isWanted = graph.unseen.size > 0 || graph.typeSources.length > 0;
  const leading = isWanted ? callersOf(blocking, graph, Number.POSITIVE_INFINITY) : new Set<string>();
  for (const [giver, given] of graph.unseen)
    if (given.some((key) => blocking.has(key) || leading.has(key))) concerned.add(giver);
  const files = new Set<string>();
  const needles = new Set<string>();
  const members = new Set<string>();
  const isNew = (key: string): boolean => !expanded.has(key) && expanded.add(key) !== undefined;
  for (const [name, { file }] of read) {
    if (!graph.exportedBy(name).some((key) => concerned.has(key)) || !isNew(`file ${name}`)) continue;
    files.add(name);
    for (const needle of importNeedles(file.path, surroundings.packageName(name))) needles.add(needle);
  }
  for (const key of graph.travelling) {
    const member = candidates.has(key) ? memberOf(graph, key) : undefined;
    if (member !== undefined && isNew(`member ${member}`)) members.add(`.${member}`).add(`{ ${member}`);
  }
  const names = new Set(
    [...graph.travelling].flatMap((key) => {
      const isOpen = candidates.has(key) || blocked.get(key)?.obstacle.reason === 'helper-loose-call';
      return isOpen ? (memberOf(graph, key) ?? []) : [];
    }),
  );
  const sources = graph.unresolved.flatMap(({ name, source, settled }) =>
    source !== undefined && !settled && names.has(name) && !read.has(source) && isNew(`source ${source}`)
      ? [source]
      : [],
  );
  for (const { key, source } of graph.typeSources)
    if ((blocking.has(key) || leading.has(key)) && !read.has(source) && isNew(`source ${source}`)) sources.push(source);
  return { files, needles: [...needles], members: [...members], sources };
}

/** Functions that call these, and so on, as deep as callers matter. */
function callersOf(waiting: ReadonlySet<string>, { calls }: CallGraph, maxDepth = MAX_CALL_DEPTH): Set<string> {
  const found = new Set<string>();
  let last = waiting;
  for (let depth = 0; depth < maxDepth && last.size > 0; depth += 1) {
    const next = calls.flatMap(({ caller, callee }) => (caller !== null && last.has(callee) ? [caller] : []));
    last = new Set(next.filter((key) => !found.has(key)));
    for (const key of last) found.add(key);
  }
  return found;
}

/** The name under which a member is used. */
function memberOf(graph: CallGraph, key: string): string | undefined {
  return graph.functions.get(key)?.fact.name.split('.').pop();
}
