import { defaultTarget } from '../plan/defaultTarget';
import type { DatabaseGroup } from '../plan/sharedDatabase';
import type { CompilerFacts, Elsewhere, FilePlan, PlanOptions } from '../plan/types';
import { contentHash } from './contentHash';
import type { DatabasesElsewhere } from './databasesElsewhere';
import { decodeSource } from './decodeSource';
import type { FoundFile } from './discover';
import { isGeneratedContent } from './fileKinds';
import type { FileReader } from './fileReader';
import { fromUtf16 } from './fromUtf16';
import { errorCode, ioMessage } from './ioMessage';
import { lowestVersion } from './lowestVersion';
import type { PackageFacts } from './packageFacts';
import type { PlanCache } from './planCache';
import { mayHaveSite, type Needles } from './needles';
import type { Planner, RunError, RunFile, SkippedFile } from './types';
import { versionsOf } from './versionsOf';

/** What all files of a run have in common. */
export interface PlanContext {
  /** The real planner is loaded only when a file needs it. */
  readonly loadPlanner: () => Promise<Planner>;
  readonly options: PlanOptions;
  /** See `needles`. */
  readonly needles: Needles;
  /** Those of the catalogue's packages that some bytes mention. */
  readonly packagesIn: (bytes: Buffer) => readonly string[];
  readonly reader: FileReader;
  readonly factsOf: (path: string) => Promise<PackageFacts>;
  /** What tsconfig.json says. */
  readonly compilerOf: (path: string) => Promise<CompilerFacts | undefined>;
  readonly cache?: PlanCache;
  /** The module of a driver that files of the run open databases with. */
  readonly driver?: string;
  /** Members that other files read, see `PlanOptions`; only where a transform of the run asks for it. */
  readonly readElsewhere?: (file: FoundFile, bytes: Buffer) => readonly string[] | undefined;
  /** Databases that files get from each other; only where a transform of the run asks for it. */
  readonly databases?: DatabasesElsewhere;
  /** What is known of which of them move. */
  readonly databaseGroups?: readonly DatabaseGroup[];
  /** By file: what other files do with its functions, see `PlanOptions`. */
  readonly elsewhere?: ReadonlyMap<string, Elsewhere>;
  /** By file: what cannot be created for it, see `PlanOptions`. */
  readonly taken?: ReadonlyMap<string, readonly string[]>;
}

/** What became of one found file. Absent parts: nothing to say. */
export interface OneResult {
  readonly counted: boolean;
  readonly parsed: boolean;
  readonly file?: RunFile;
  readonly skipped?: SkippedFile;
  readonly error?: RunError;
}

/** Reads, filters, decodes and plans one file. Throws only when the engine cannot be loaded: what goes wrong with the file is in the result. */
export async function planOne(found: FoundFile, context: PlanContext): Promise<OneResult> {
  const read = readOne(found, context);
  return 'bytes' in read ? await planFound(found, read.bytes, context) : read;
}

/** A file that may have sites, or what is to be said of one that has none for sure. */
function readOne(found: FoundFile, context: PlanContext): { readonly bytes: Buffer } | OneResult {
  const { file, path } = found;
  let bytes: Buffer;
  try {
    bytes = context.reader.read(path);
  } catch (error) {
    // It was there when the folder was listed; taken away since, it is none of ours.
    const isGone = errorCode(error) === 'ENOENT';
    if (isGone && file.includes('\uFFFD'))
      return { counted: true, parsed: false, error: { file, message: 'cannot be read: its name is not valid UTF-8' } };
    if (!found.named && isGone) return { counted: false, parsed: false };
    return { counted: true, parsed: false, error: { file, message: ioMessage(error) } };
  }
  // What is given a database need not say a word of it.
  const isGiven = context.databases?.receivedBy(path) !== undefined;
  const candidate = isGiven || mayHaveSite(fromUtf16(bytes) ?? bytes, context.needles);
  const skip = found.skip ?? (candidate && !found.named && isGeneratedContent(bytes) ? 'generated' : null);
  if (skip) return { counted: false, parsed: false, skipped: { file, reason: skip, candidate } };
  return candidate ? { bytes: Buffer.from(bytes) } : { counted: true, parsed: false };
}

async function planFound(found: FoundFile, bytes: Buffer, context: PlanContext): Promise<OneResult> {
  const { file, path } = found;
  const text = decodeSource(bytes);
  if (text === null) {
    const message = fromUtf16(bytes) ? 'is UTF-16; unsync, as Node, reads UTF-8' : 'is not valid UTF-8';
    return { counted: true, parsed: false, error: { file, message } };
  }
  const planOptions = await optionsFor(found, bytes, context);
  const hash = contentHash(bytes);
  const known = context.cache?.get(hash, file, planOptions, text);
  const plan = known ?? (await planText(found, text, planOptions, context));
  if (!known && !plan.error) context.cache?.set(hash, file, planOptions, plan);
  const isSilent = plan.sites.length === 0 && plan.unusedDirectives.length === 0 && !plan.error && !plan.stuck;
  if (isSilent) return { counted: true, parsed: true };
  return {
    counted: true,
    parsed: true,
    file: { path, file, hash, text, plan, planOptions, outcome: 'planned' },
    ...(plan.error && { error: { file, ...plan.error } }),
  };
}

/** What a file is planned with: the options of the run, and what its package says. */
export async function optionsFor(found: FoundFile, bytes: Buffer, context: PlanContext): Promise<PlanOptions> {
  const { path, file } = found;
  const facts = await context.factsOf(path);
  const readElsewhere = context.readElsewhere?.(found, bytes);
  const sharedDatabases = context.databases?.of(path);
  const receivedDatabases = context.databases?.receivedBy(path);
  const databaseGroups = context.databaseGroups?.filter(
    ({ from }) =>
      from === file || [...(sharedDatabases ?? []), ...(receivedDatabases ?? [])].some((one) => one.from === from),
  );
  const exclude = excludedIn(file, context.options.exclude);
  const taken = context.taken?.get(file);
  const elsewhere = context.elsewhere?.get(file);
  const compiler = /ts$|tsx$/.test(file) ? await context.compilerOf(path) : undefined;
  return {
    target: await targetFor(facts),
    ...(facts.packageType && { packageType: facts.packageType }),
    ...(compiler && { compiler }),
    packageVersions: await versionsOf(context.packagesIn(bytes), facts),
    ...context.options,
    ...(exclude && { exclude }),
    ...(taken && { taken }),
    ...(elsewhere && { elsewhere }),
    ...(readElsewhere && { readElsewhere }),
    ...(sharedDatabases && { sharedDatabases }),
    ...(receivedDatabases && { receivedDatabases }),
    ...(databaseGroups && databaseGroups.length > 0 && { databaseGroups }),
    ...(context.driver !== undefined && { sqliteDriver: context.driver }),
    ...(context.databases?.isLoadedLate(path) && { isLoadedLate: true }),
  };
}

/** Ids of the excluded sites that can be in a file. */
function excludedIn(file: string, exclude: readonly string[] | undefined): string[] | undefined {
  return exclude?.flatMap((entry) => {
    const at = entry.lastIndexOf('#');
    return at === -1 || entry.slice(0, at) === file ? [entry.slice(at + 1)] : [];
  });
}

async function targetFor(facts: PackageFacts): Promise<string> {
  const lowest = facts.engines === undefined ? null : await lowestVersion(facts.engines);
  // `*` asks for nothing.
  return lowest === null || lowest === '0.0.0' ? defaultTarget : lowest;
}

async function planText(found: FoundFile, text: string, options: PlanOptions, context: PlanContext): Promise<FilePlan> {
  const planner = await context.loadPlanner();
  try {
    return withoutFalseClaims(await planner(text, found.file, options));
  } catch (error) {
    const message = `internal error: ${error instanceof Error ? error.message : String(error)}`;
    return { sites: [], edits: [], output: text, unusedDirectives: [], error: { message } };
  }
}

/** A file that is not changed has no rewritten sites, whatever was planned before its rewriting failed. */
export function withoutFalseClaims(plan: FilePlan): FilePlan {
  if (!plan.error) return plan;
  const sites = plan.sites.map((site) =>
    site.status === 'rewritten' ? { ...site, status: 'refused' as const, reason: 'not-verified' } : site,
  );
  return { ...plan, sites };
}
