import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CreatedFile, FilePlan, Site } from '../plan/types';
import { toolVersion } from '../toolVersion';
import { ownCatalogueOf } from './config/ownCatalogueOf';
import { contentHash } from './contentHash';
import { creationProblem } from './createSource';
import { decodeSource } from './decodeSource';
import { isDependencyEdit } from './dependencies/isDependencyEdit';
import { isManifest } from './dependencies/withDependencies';
import { displayPath } from './displayPath';
import { defaultExtensions, isForbiddenFolder, isSource } from './fileKinds';
import { ioMessage } from './ioMessage';
import { isInside } from './isInside';
import { isNodeScript } from './isNodeScript';
import type { PlanDocument, PlanFileEntry } from './planDocument';
import { enginePlanner, replan } from './replan';
import { spliceText } from './spliceText';
import { textOnDisk } from './textOnDisk';
import type { Planner, Run, RunError, RunFile } from './types';
import { createdFile } from './withCreatedFiles';

export interface FromPlanOptions {
  /** The folder that the plan was made in. Default: the process's. */
  readonly cwd?: string;
  /** For tests; default: the engine. Needed only where a reviewer struck sites. */
  readonly loadPlanner?: () => Promise<Planner>;
}

/**
 * A reviewed plan as a run that `apply` can write: exactly its edits, less the sites that the reviewer struck. Nothing is
 * written here. A file that moved on since, or that is not where a source can be, is an error of the run; the others are in it.
 *
 * @throws UsageError when what the plan says of the user's configuration is not valid
 */
export async function fromPlanDocument(document: PlanDocument, options: FromPlanOptions = {}): Promise<Run> {
  const cwd = await realpath(resolve(options.cwd ?? '.'));
  const files: RunFile[] = [];
  const errors: RunError[] = [];
  const warnings: string[] = [];
  const own = await ownCatalogueOf(document.request.options);
  const texts = new Map(document.files.flatMap((entry) => (entry.created ? [[entry.file, entry.edits[0]?.text]] : [])));
  const needed = new Set<string>();
  const broken = brokenGroups(document);
  for (const recorded of [...document.files].sort((a, b) => Number(a.created ?? 0) - Number(b.created ?? 0))) {
    const entry = own ? { ...recorded, options: { ...recorded.options, own } } : recorded;
    // A file that only struck calls needed is not created.
    if (entry.created && !needed.has(entry.file)) continue;
    const creates = (entry.needs ?? []).map((file) => ({ file, text: texts.get(file) ?? '' }));
    const result = entry.created
      ? await openCreated(entry, cwd)
      : movingGroups(entry).some((from) => broken.has(from))
        ? 'not written: a call was struck in a file that moves its database together with this one; keep the call with an unsync-ignore-next-line comment and make the plan again'
        : await openEntry(entry, creates, cwd, options.loadPlanner ?? enginePlanner);
    const uses = result === null ? creates : typeof result === 'string' ? [] : (result.plan.creates ?? []);
    for (const { file } of uses) needed.add(file);
    if (result === null) warnings.push(`${entry.file}: is as the plan makes it already`);
    else if (typeof result === 'string') errors.push({ file: entry.file, message: result });
    else files.push(result);
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  // A package that a call still needs must not go with the others.
  const isWhole = errors.length === 0 && document.files.every((entry) => struckSites(entry) === null);
  const kept = isWhole ? files : files.filter(({ file }) => !isManifest(file));
  if (kept.length < files.length) {
    warnings.push(
      'package.json: left as it is, because not all of the plan is applied; unsync --deps makes a new plan',
    );
  }
  return {
    version: await toolVersion(),
    request: document.request,
    cwd,
    mode: 'dry',
    unsafe: document.request.options.unsafe ?? false,
    fileCount: kept.length,
    parsedCount: 0,
    files: kept,
    skipped: [],
    errors,
    warnings,
  };
}

/** The databases that do not move as planned, because a reviewer struck a call in one of the files that share them. */
function brokenGroups({ files }: PlanDocument): ReadonlySet<string> {
  return new Set(files.flatMap((entry) => (struckSites(entry) === null ? [] : movingGroups(entry))));
}

/** The files whose databases an entry moves together with others. */
function movingGroups({ options }: PlanFileEntry): string[] {
  return (options.databaseGroups ?? []).flatMap(({ from, stays }) => (stays === undefined ? from : []));
}

/** The file that is to be created, or why it cannot be; null when it is there. */
async function openCreated({ file, edits, outputHash }: PlanFileEntry, cwd: string): Promise<RunFile | string | null> {
  const text = edits[0]?.text ?? '';
  const path = join(cwd, file);
  try {
    if (contentHash(Buffer.from(text)) !== outputHash) return 'not created: its text is not what the plan says it is';
    const problem = await creationProblem(path, cwd);
    if (problem !== undefined) return `not created: ${problem}`;
    const there = await textOnDisk(path, text);
    if (there === 'other') return 'not created: another file of this name is there';
    return there === 'same' ? null : createdFile(path, file, text);
  } catch (error) {
    return `not created: ${ioMessage(error)}`;
  }
}

/** The file as planned, or why it cannot be written; null when there is nothing to do. */
async function openEntry(
  entry: PlanFileEntry,
  creates: readonly CreatedFile[],
  cwd: string,
  load: () => Promise<Planner>,
): Promise<RunFile | string | null> {
  let path: string;
  let bytes: Buffer;
  try {
    path = await realpath(join(cwd, entry.file));
    const problem = await placeProblem(path, cwd);
    if (problem !== undefined) return `not written: ${problem}`;
    bytes = await readFile(path);
  } catch (error) {
    return `not written: ${ioMessage(error)}`;
  }
  const hash = contentHash(bytes);
  if (hash === entry.outputHash) return null;
  if (hash !== entry.hash) return 'not written: the file changed after the plan was made';
  const text = decodeSource(bytes);
  if (text === null) return 'not written: the file is not valid UTF-8';
  const planned = asRecorded(entry, creates, path, text);
  if (typeof planned === 'string') return planned;
  if (isManifest(path) && (entry.sites.length > 0 || !isDependencyEdit(text, planned.plan.output))) {
    return 'not written: it is no source, and the plan changes more of it than dependencies';
  }
  const struck = struckSites(entry);
  return struck === null ? planned : await withoutStruck(planned, struck, load);
}

/** The name was checked when the plan was read; a link can still lead anywhere. */
async function placeProblem(path: string, cwd: string): Promise<string | undefined> {
  if (!isInside(cwd, path)) return 'it lies outside the folder';
  if (displayPath(cwd, path).split('/').some(isForbiddenFolder)) return 'it lies where unsync never writes';
  if (isManifest(path)) return undefined;
  if (!isSource(path, new Set(defaultExtensions)) && !(await isNodeScript(path))) return 'it is no source';
  return undefined;
}

function asRecorded(
  entry: PlanFileEntry,
  creates: readonly CreatedFile[],
  path: string,
  text: string,
): RunFile | string {
  const { file, hash, edits, options } = entry;
  if ((edits.at(-1)?.end ?? 0) > text.length) return 'not written: the plan has an edit behind the end of the file';
  const output = spliceText(text, edits);
  if (contentHash(Buffer.from(output)) !== entry.outputHash) {
    return 'not written: the edits of the plan do not lead to what it says they lead to';
  }
  const plan: FilePlan = {
    sites: entry.sites.map(plainSite),
    edits,
    output,
    unusedDirectives: [],
    ...(creates.length > 0 && { creates }),
  };
  return { path, file, hash, text, plan, planOptions: options, outcome: 'planned' };
}

function plainSite({ apply: _apply, text: _text, ...site }: PlanFileEntry['sites'][number]): Site {
  return site;
}

/** Ids of the sites that stay; null when nothing was struck. */
function struckSites({ sites, rewrites }: PlanFileEntry): ReadonlySet<string> | null {
  const rewritten = sites.filter(({ status, apply }) => status === 'rewritten' && apply !== false);
  return rewritten.length === rewrites ? null : new Set(rewritten.map(({ id }) => id));
}

/** Plans the file again without the struck sites, if the engine still plans it as it is in the plan. */
async function withoutStruck(
  planned: RunFile,
  stay: ReadonlySet<string>,
  load: () => Promise<Planner>,
): Promise<RunFile | string> {
  const again = await replan(planned, [], load);
  if (again.plan.output !== planned.plan.output) {
    // Another version of unsync, or a promotion that spans files.
    return 'not written: a call was struck, and the file alone cannot be planned as it stands in the plan; keep the call with an unsync-ignore-next-line comment and make the plan again';
  }
  const all = again.plan.sites.filter(({ status }) => status === 'rewritten').map(({ id }) => id);
  const without = await replan(
    planned,
    all.filter((id) => !stay.has(id)),
    load,
  );
  const { error } = without.plan;
  return error ? `not written: without the calls that were struck, ${error.message}` : without;
}
