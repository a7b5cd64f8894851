import { mayHaveSite } from './needles';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { isOwnPath, type OwnCatalogue } from '../catalogue/ownCatalogue';
import type { PlanOptions } from '../plan/types';
import type { ClosurePlan } from '../project/closurePlan';
import type { ProjectFile } from '../project/projectFile';
import { contentHash } from './contentHash';
import { decodeSource } from './decodeSource';
import type { DiscoverOptions, FoundFile } from './discover';
import { isGeneratedContent } from './fileKinds';
import { ignoreFilter } from './ignoreFilter';
import { errorCode, ioMessage } from './ioMessage';
import { mapPool } from './mapPool';
import { openMemo } from './openMemo';
import { type OneResult, optionsFor, type PlanContext, withoutFalseClaims } from './planOne';
import { doubleWarnings } from './doubleWarnings';
import { restOfProject } from './restOfProject';
import type { RunOptions } from './types';

/** How many files are read at once. */
const reads = 16;

export interface PromotionResults {
  readonly results: readonly OneResult[];
  readonly closure: ClosurePlan;
  readonly warnings: readonly string[];
}

/**
 * Plans all files together, so that functions become async across them. The other files of the project are read too: what they use
 * stays as it is. Test files among the given paths get their calls awaited; their own blocking calls only if they were asked for.
 *
 * @param found the given files, test files included
 */
export async function planPromotion(
  found: readonly FoundFile[],
  context: PlanContext,
  options: RunOptions,
  where: DiscoverOptions,
): Promise<PromotionResults> {
  const given = await mapPool(found, reads, (file) => readGiven(file, context));
  const files = [...given.flatMap(({ file }) => file ?? []), ...(await readRest(found, where))];
  // What is given a database need not say a word of it.
  const receiving = new Set(files.flatMap(({ path, bytes }) => (context.databases?.receivedBy(path) ? [bytes] : [])));
  const isStopped = await stopFilter(options, context.options.own);
  const founds = new Map(found.map((file) => [file.file, file]));
  const planOptionsOf = ({ path, file, bytes }: ProjectFile): Promise<PlanOptions> =>
    optionsFor(founds.get(file) ?? { path, file, named: false }, bytes, context);
  const memo = options.cache === false ? undefined : await openMemo(where.cwd);
  const { planProject } = await import('../project/planProject.js');
  const plan = await planProject(
    files,
    {
      public: options.public ?? false,
      respectMocks: options.respectMocks ?? false,
      planOptionsOf,
      ...(options.promoteOnly && { only: options.promoteOnly }),
      ...(isStopped && { isStopped }),
      ...(context.options.own && { own: context.options.own }),
      ...(memo && { memo }),
    },
    (bytes) => receiving.has(bytes) || mayHaveSite(bytes, context.needles),
  );
  await memo?.save();
  const planned = new Map(plan.files.map((one) => [one.file.file, one]));
  const results = given.map(({ result, file }): OneResult => {
    const one = file && planned.get(file.file);
    if (!file || !one) return result;
    const filePlan = withoutFalseClaims(one.plan);
    const isSilent =
      filePlan.sites.length === 0 &&
      filePlan.edits.length === 0 &&
      filePlan.unusedDirectives.length === 0 &&
      !filePlan.stuck &&
      !filePlan.error;
    if (isSilent) return { ...result, parsed: true };
    const { skipped: _skipped, ...counted } = result;
    const { path } = file;
    const planFile = {
      path,
      file: file.file,
      hash: contentHash(file.bytes),
      text: one.text,
      plan: filePlan,
      planOptions: one.options,
      outcome: 'planned' as const,
    };
    return {
      ...counted,
      counted: true,
      parsed: true,
      file: planFile,
      ...(filePlan.error && { error: { file: file.file, ...filePlan.error } }),
    };
  });
  return {
    results,
    closure: plan.closure,
    warnings: results.flatMap(({ file }) => (file ? doubleWarnings(file) : [])),
  };
}

/** What is to stay as it is: what the user says, and modules whose blocking functions have twins already. */
async function stopFilter(
  { stopAt }: RunOptions,
  own: OwnCatalogue | undefined,
): Promise<((file: string) => boolean) | undefined> {
  const isNamed = stopAt && (await ignoreFilter(stopAt));
  const owners = new Set(own?.entries.flatMap(({ modules }) => modules.filter(isOwnPath).map(withoutExtension)));
  if (!isNamed && owners.size === 0) return undefined;
  return (file) => owners.has(withoutExtension(file)) || (isNamed?.(file) ?? false);
}

function withoutExtension(path: string): string {
  return posix.normalize(path).replace(/\.[cm]?[jt]sx?$/, '');
}

interface Given {
  readonly result: OneResult;
  readonly file?: ProjectFile;
}

async function readGiven(found: FoundFile, context: PlanContext): Promise<Given> {
  const { file, path } = found;
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (!found.named && errorCode(error) === 'ENOENT') return { result: { counted: false, parsed: false } };
    return { result: { counted: true, parsed: false, error: { file, message: ioMessage(error) } } };
  }
  const candidate = context.databases?.receivedBy(path) !== undefined || mayHaveSite(bytes, context.needles);
  const skip = found.skip ?? (!found.named && isGeneratedContent(bytes) ? 'generated' : null);
  const result: OneResult = skip
    ? { counted: false, parsed: false, skipped: { file, reason: skip, candidate } }
    : { counted: true, parsed: false };
  if (skip === 'generated') return { result };
  if (decodeSource(bytes) === null) {
    return {
      result:
        candidate && !skip ? { counted: true, parsed: false, error: { file, message: 'is not valid UTF-8' } } : result,
    };
  }
  return { result, file: { path, file, bytes, isGiven: true, hasSites: skip === null } };
}

/** Every other source of the project that the given files are in. */
async function readRest(found: readonly FoundFile[], where: DiscoverOptions): Promise<ProjectFile[]> {
  const read = await mapPool(
    await restOfProject(found, where),
    reads,
    async ({ path, file }): Promise<ProjectFile[]> => {
      const bytes = await readFile(path).catch(() => null);
      return bytes === null || isGeneratedContent(bytes)
        ? []
        : [{ path, file, bytes, isGiven: false, hasSites: false }];
    },
  );
  return read.flat();
}
