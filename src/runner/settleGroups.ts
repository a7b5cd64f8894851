import type { DatabaseGroup } from '../plan/sharedDatabase';
import { computedLoads, mayComputeLoads } from '../project/computedLoads';
import { createSurroundings } from '../project/surroundings';
import type { DatabasesElsewhere } from './databasesElsewhere';
import type { FoundFile } from './discover';
import { type OneResult, optionsFor, type PlanContext } from './planOne';
import type { RunOptions } from './types';

const transformName = 'sqlite-sync-to-async';

/** What the groups of databases of a run are looked at with. */
export interface GroupsContext {
  readonly databases: DatabasesElsewhere;
  readonly files: readonly FoundFile[];
  readonly context: PlanContext;
  readonly options: Pick<RunOptions, 'public'>;
}

/** Keeps the groups that files outside of the run use, or could use: these stay as they are. */
export async function keepUsedOutside(
  groups: readonly DatabaseGroup[],
  where: GroupsContext,
): Promise<DatabaseGroup[]> {
  const stays = new Map<string, string>();
  const note = (from: string, why: string): void => void (stays.has(from) || stays.set(from, why));
  await notePublic(where, note);
  await noteComputedLoads(where, note);
  await noteOutsiders(groups, where, note);
  return withStays(groups, stays);
}

/** Keeps the groups that something in the files of the run keeps. @returns undefined when there are no more of them */
export function keepStuck(
  groups: readonly DatabaseGroup[],
  results: readonly OneResult[],
  databases: DatabasesElsewhere,
): DatabaseGroup[] | undefined {
  const moving = new Set(groups.flatMap(({ from, stays }) => (stays === undefined ? from : [])));
  const stays = new Map<string, string>();
  for (const { file, error } of results) {
    for (const { from, line, reason } of file?.plan.stuck ?? [])
      if (moving.has(from) && !stays.has(from)) stays.set(from, `${file?.file}:${line} (${reason})`);
    const failed = error?.file;
    if (failed === undefined) continue;
    for (const from of groupsWith(failed, databases))
      if (moving.has(from) && !stays.has(from)) stays.set(from, `${failed} (not-verified)`);
  }
  if (stays.size === 0) for (const from of idle(moving, results)) stays.set(from, 'all of it');
  return stays.size === 0 ? undefined : withStays(groups, stays);
}

/** Groups of which nothing waits in any file. */
function idle(moving: ReadonlySet<string>, results: readonly OneResult[]): string[] {
  const waiting = new Set(
    results.flatMap(({ file }) =>
      file?.plan.sites.some(({ transform, status }) => transform === transformName && status === 'rewritten')
        ? (file.planOptions.databaseGroups ?? []).map(({ from }) => from)
        : [],
    ),
  );
  return [...moving].filter((from) => !waiting.has(from));
}

type Note = (from: string, why: string) => void;

function withStays(groups: readonly DatabaseGroup[], stays: ReadonlyMap<string, string>): DatabaseGroup[] {
  return groups.map((group) => {
    const why = group.stays ?? stays.get(group.from);
    return why === undefined ? group : { ...group, stays: why };
  });
}

/** The groups that a file opens or uses. */
function groupsWith(file: string, { texts, of, receivedBy }: DatabasesElsewhere): string[] {
  const path = [...texts].find(([, source]) => source.file === file)?.[0];
  return [
    file,
    ...(path === undefined ? [] : [...(of(path) ?? []), ...(receivedBy(path) ?? [])].map(({ from }) => from)),
  ];
}

/** What package.json exports, anybody may use. */
async function notePublic({ databases: { exported, texts }, options }: GroupsContext, note: Note): Promise<void> {
  if (options.public) return;
  const files = [...texts].map(([path, { file }]) => ({
    ...{ path, file, bytes: Buffer.alloc(0), isGiven: true, hasSites: false },
  }));
  const surroundings = await createSurroundings(files, { public: false });
  for (const [path, all] of exported) {
    const file = texts.get(path)?.file;
    if (file !== undefined && surroundings.isImportable(file))
      for (const { from } of all) note(from, `what imports ${file} as a package`);
  }
}

/** A file that loads others under names that it puts together does anything with them. */
async function noteComputedLoads({ databases: { exported, texts } }: GroupsContext, note: Note): Promise<void> {
  const loading = [...texts.values()].filter(({ text }) => mayComputeLoads(Buffer.from(text)));
  if (loading.length === 0) return;
  const { readLoadsOf } = await import('../rewrite/sqlite/readLoadsOf.js');
  for (const { text, file } of loading) {
    for (const { isLoaded, at } of computedLoads(file, readLoadsOf(text, file))) {
      for (const [path, all] of exported)
        if (isLoaded(texts.get(path)?.file ?? '')) for (const { from } of all) note(from, `${file}:${at.line}`);
    }
  }
}

/** Files that are in the project but not in the run, tests above all. */
async function noteOutsiders(
  groups: readonly DatabaseGroup[],
  { databases, files, context }: GroupsContext,
  note: Note,
): Promise<void> {
  const inside = new Set(files.flatMap(({ path, skip }) => (skip ? [] : path)));
  const planner = await context.loadPlanner();
  for (const [path, { text, file }] of databases.texts) {
    if (inside.has(path) || !(databases.of(path) ?? databases.receivedBy(path))) continue;
    const found = { path, file, named: false };
    const own = await optionsFor(found, Buffer.from(text), { ...context, databases, databaseGroups: groups });
    const plan = await planner(text, file, { ...own, transforms: [transformName] });
    for (const { from, line, reason } of plan.stuck ?? []) note(from, `${file}:${line} (${reason})`);
    const [site] = plan.sites;
    const shared = new Set([...(own.sharedDatabases ?? []), ...(own.receivedDatabases ?? [])].map(({ from }) => from));
    if (site) for (const from of shared) note(from, `${file}:${site.line} (it is not among the given files)`);
  }
}
