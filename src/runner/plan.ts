import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ApiEntry } from '../catalogue/types';
import { selectedTransforms, transformNames } from '../catalogue/transformNames';
import type { PlanOptions } from '../plan/types';
import { toolVersion } from '../toolVersion';
import type { ClosurePlan } from '../project/closurePlan';
import { completeRun } from './completeRun';
import { ownCatalogueOf } from './config/ownCatalogueOf';
import { compilerFactsReader } from './compilerFacts';
import { databasesElsewhere, groupsOf } from './databasesElsewhere';
import { discover, type DiscoverOptions, type Discovery } from './discover';
import { defaultExtensions, isTestPath } from './fileKinds';
import { findConflicts } from './findConflicts';
import { helpersFolder } from './helpersFolder';
import { createFileReader } from './fileReader';
import { ignoreFilter } from './ignoreFilter';
import { knownPackages } from './knownPackages';
import { lowestVersion } from './lowestVersion';
import { didYouMean } from './nearest';
import { driverOf } from '../catalogue/sqliteDrivers';
import { driverIn, sqlNeedles } from './driverIn';
import { membersElsewhere } from './membersElsewhere';
import { needles } from './needles';
import { packageFactsReader } from './packageFacts';
import { packageFinder } from './packageFinder';
import { openPlanCache, type PlanCache } from './planCache';
import { restOfProject } from './restOfProject';
import { selectFiles } from './selectFiles';
import { keepStuck, keepUsedOutside } from './settleGroups';
import { planEach } from './planEach';
import type { OneResult, PlanContext } from './planOne';
import type { Planner, Run, RunOptions, RunRequest } from './types';
import { unknownNames } from './unknownNames';
import { isWhole, unmatchedEntries } from './unmatchedEntries';
import { UsageError } from './usageError';

/** What a run is made of; a test puts its own parts in. */
export interface PlanParts {
  readonly loadPlanner: () => Promise<Planner>;
  readonly loadCatalogue: () => Promise<readonly ApiEntry[]>;
}

const realParts: PlanParts = {
  loadPlanner: async () => (await import('../rewrite/planAlone.js')).planAlone,
  loadCatalogue: async () => (await import('../catalogue/index.js')).catalogue,
};

/**
 * Plans a dry run: finds the files, looks into them, writes nothing.
 *
 * @param paths files, folders and globs, relative to `options.cwd` or absolute
 * @throws UsageError when an option is not possible (an unknown transform, a target that is no semver range). A file that
 *   cannot be done is no reason to throw: see `errors` of the result.
 */
export async function plan(
  paths: readonly string[],
  options: RunOptions = {},
  parts: PlanParts = realParts,
): Promise<Run> {
  const cwd = await realpath(resolve(options.cwd ?? '.'));
  const planOptions = await planOptionsOf(options, cwd);
  const where = await discoverOptionsOf(options, cwd);
  const found = await discover(paths, where);
  const discovery = { ...found, files: await selectFiles(found.files, cwd, options) };
  const isCached = options.cache !== false && parts === realParts && options.promote !== 'project';
  const cache = isCached && discovery.files.length > 0 ? await openPlanCache(cwd) : undefined;
  const { results, closure, warnings = [] } = await planAll(discovery, planOptions, options, parts, where, cache);
  await cache?.save();
  const files = results.flatMap((result) => result.file ?? []);
  return await completeRun({
    version: await toolVersion(),
    request: requestOf(paths, options),
    cwd,
    mode: 'dry',
    unsafe: options.unsafe ?? false,
    fileCount: results.filter((result) => result.counted).length,
    parsedCount: results.filter((result) => result.parsed).length,
    files,
    skipped: results.flatMap((result) => result.skipped ?? []),
    errors: [...discovery.errors, ...results.flatMap((result) => result.error ?? [])],
    warnings: [
      ...discovery.warnings,
      ...warnings,
      ...unknownNames(options.cpuBound ?? [], files),
      ...(isWhole(paths, options) ? unmatchedEntries(planOptions, files) : []),
    ],
    ...(closure && { promotion: closure }),
  });
}

interface Results {
  readonly results: readonly OneResult[];
  readonly closure?: ClosurePlan;
  readonly warnings?: readonly string[];
}

/** Plans again as long as a plan asks for a file to be created where another one is. */
async function planAll(
  discovery: Discovery,
  planOptions: PlanOptions,
  options: RunOptions,
  parts: PlanParts,
  where: DiscoverOptions,
  cache?: PlanCache,
): Promise<Results> {
  if (discovery.files.length === 0) return { results: [] };
  const catalogue = [...(planOptions.own?.entries ?? []), ...(await parts.loadCatalogue())];
  const reader = createFileReader();
  const hasDatabases = planOptions.transforms?.includes('sqlite-sync-to-async') ?? false;
  const { sharedNeedles } = await import('../analysis/sqlite/sharedEntries.js');
  const drivers = sharedNeedles(selectedTransforms(planOptions.transforms) ?? ['package-sync-to-async']);
  const databases = await databasesElsewhere(discovery.files, reader, drivers, () =>
    hasDatabases ? restOfProject(discovery.files, where) : Promise.resolve([]),
  );
  const driver = hasDatabases ? driverIn(discovery.files, reader) : undefined;
  const names = [...namesOf(options), ...(databases?.needles ?? []), ...(driver === undefined ? [] : sqlNeedles)];
  const context: PlanContext = {
    loadPlanner: parts.loadPlanner,
    options: planOptions,
    needles: needles(catalogue, selectedTransforms(planOptions.transforms), names),
    packagesIn: packageFinder(knownPackages(catalogue)),
    reader,
    factsOf: packageFactsReader(),
    compilerOf: compilerFactsReader(),
    ...(hasDatabases && {
      readElsewhere: membersElsewhere(
        discovery.files,
        reader,
        (path) => databases?.receivedBy(path) !== undefined,
        (path, field) => (databases?.of(path) ?? []).some((one) => one.field === field && driverOf(one.type)),
      ),
    }),
    ...(databases && { databases }),
    ...(driver !== undefined && { driver }),
    ...(cache && { cache }),
  };
  const taken = new Map<string, readonly string[]>();
  let groups =
    databases && hasDatabases && !options.apart
      ? await keepUsedOutside(groupsOf(databases), { databases, files: discovery.files, context, options })
      : [];
  for (;;) {
    const found = await planFiles(discovery, { ...context, taken, databaseGroups: groups }, options, where);
    // A use that has to stay keeps the database, with everything that other files do with it.
    const kept = databases && keepStuck(groups, found.results, databases);
    if (kept) {
      groups = kept;
      continue;
    }
    const conflicts = await findConflicts(
      where.cwd,
      found.results.flatMap(({ file }) => file ?? []),
    );
    if (conflicts.size === 0) return found;
    for (const [file, names] of conflicts) {
      if (names.some((name) => taken.get(file)?.includes(name))) throw new Error(`${file}: creates what is taken`);
      taken.set(file, [...(taken.get(file) ?? []), ...names]);
    }
  }
}

async function planFiles(
  { files }: Discovery,
  context: PlanContext,
  options: RunOptions,
  where: DiscoverOptions,
): Promise<Results> {
  if (options.promote === 'project') {
    const { planPromotion } = await import('./planPromotion.js');
    return await planPromotion(files, context, options, where);
  }
  const alone = await planEach(files, context, options);
  const { withElsewhere } = await import('./withElsewhere.js');
  const results = await withElsewhere(alone, files, context, context.cache && where.cwd);
  const isRewritten = results.some(({ file }) => file?.plan.sites.some(({ status }) => status === 'rewritten'));
  if (!isRewritten || !files.some(({ file }) => isTestPath(file))) return { results };
  const [{ withDoubles }, { doubleWarnings }] = await Promise.all([
    import('./withDoubles.js'),
    import('./doubleWarnings.js'),
  ]);
  const named = await withDoubles(results, files, context, options);
  return { results: named, warnings: named.flatMap(({ file }) => (file ? doubleWarnings(file) : [])) };
}

async function planOptionsOf(options: RunOptions, cwd: string): Promise<PlanOptions> {
  options.transforms?.forEach(checkTransform);
  const target = options.target === undefined ? undefined : await lowestVersion(options.target);
  if (target === null)
    throw new UsageError(`--target ${options.target}: not a range of Node versions, such as 20 or >=22.12`);
  const own = await ownCatalogueOf(options);
  return {
    ...transformsOf(options),
    ...(options.unsafe !== undefined && { unsafe: options.unsafe }),
    ...(target !== undefined && { target }),
    ...(options.concurrent !== undefined && { concurrent: options.concurrent }),
    ...(options.promote && options.promote !== 'project' && { promote: options.promote }),
    ...(options.exclude && { exclude: options.exclude }),
    ...(options.minCost && { minCost: options.minCost }),
    ...(options.cpuBound && { cpuBound: options.cpuBound }),
    ...(options.helpers !== undefined && { helpers: await helpersFolder(options.helpers, cwd) }),
    ...(own && { own }),
  };
}

/** Naming functions is choosing the transform that is about them. */
function transformsOf({ transforms, cpuBound }: RunOptions): Pick<PlanOptions, 'transforms'> {
  if (cpuBound && !transforms?.includes('cpu-bound-to-pool'))
    return { transforms: [...(transforms ?? []), 'cpu-bound-to-pool'] };
  return transforms ? { transforms } : {};
}

function namesOf({ cpuBound = [] }: RunOptions): string[] {
  return cpuBound.map((entry) => entry.slice(entry.lastIndexOf('#') + 1));
}

/** What can be written down of a request: no folders of this machine, no functions. */
function requestOf(paths: readonly string[], options: RunOptions): RunRequest {
  const { cwd: _cwd, jobs: _jobs, onProgress: _onProgress, ...rest } = options;
  return { paths, options: rest };
}

function checkTransform(name: string): void {
  const names = Object.keys(transformNames);
  if (!names.includes(name)) {
    throw new UsageError(`no transform is called ${name}.${didYouMean(name, names) || ' See: unsync list'}`);
  }
}

async function discoverOptionsOf(options: RunOptions, cwd: string): Promise<DiscoverOptions> {
  const extensions = (options.extensions ?? defaultExtensions).map((extension) => extension.replace(/^\.?/, '.'));
  return {
    cwd,
    extensions: new Set(extensions),
    tests: options.tests ?? false,
    gitignore: options.gitignore ?? true,
    isIgnored: await ignoreFilter(options.ignorePatterns ?? []),
  };
}
