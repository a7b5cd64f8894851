import type { Uses, Wanted } from '../analysis/names/findUses';
import type { Links } from '../analysis/names/readLinks';
import type { Elsewhere } from '../plan/types';
import { type Memo, memoKey } from '../project/memo';
import type { ProjectFile } from '../project/projectFile';
import type { FoundFile } from './discover';
import { findUsers, type User, type Users } from './findUsers';
import { openMemo } from './openMemo';
import { type OneResult, optionsFor, planOne, type PlanContext } from './planOne';
import type { RunFile } from './types';

/**
 * Plans files again of which other files of the run call functions without waiting for them, run several at once, or hand them to
 * something: what a new wait would change may be seen there. Files are looked at only when they import such a file, and use one of
 * its functions with a new wait other than behind `await`.
 *
 * @param results of `found`, in the same order
 * @param cwd of the run, if it remembers what it finds
 */
export async function withElsewhere(
  results: readonly OneResult[],
  found: readonly FoundFile[],
  context: PlanContext,
  cwd?: string,
): Promise<readonly OneResult[]> {
  const waiting = results.flatMap(({ file }) =>
    file?.plan.waiting || file?.plan.stepping || file?.plan.handedOut ? [file] : [],
  );
  if (waiting.length === 0 || found.length < 2) return results;
  const memo = cwd === undefined ? undefined : await openMemo(cwd, 'elsewhere');
  const { used, users, isLoaded } = findUsers(waiting, found, context, await usesReader(memo));
  if (used.length === 0) return results;
  const planned = results.flatMap(({ file }) => file ?? []);
  const elsewhere = await elsewhereOf(used, { users, isLoaded }, planned, found, context, memo);
  await memo?.save();
  if (elsewhere.size === 0) return results;
  const again = { ...context, elsewhere };
  const done: OneResult[] = [];
  for (const [index, result] of results.entries()) {
    const one = found[index];
    done.push(one && elsewhere.has(one.file) && result.file ? await planOne(one, again) : result);
  }
  return done;
}

/** Makes what finds the uses in files; none in one that cannot be parsed. */
async function usesReader(memo: Memo | undefined): Promise<(user: User, wanted: Wanted) => Uses> {
  const { findUses } = await import('../analysis/names/findUses.js');
  const { readLinks } = await import('../analysis/names/readLinks.js');
  const { parseSource, ParseFailure } = await import('../source/parseSource.js');
  const known = new Map<string, Links | null>();
  const linksOf = ({ found: { file }, bytes }: User): Links | null => {
    const text = bytes.toString('utf8');
    const key = memo && memoKey('links', text, file);
    const before = key === undefined ? undefined : memo?.get(key);
    if (before !== undefined) return before as Links | null;
    try {
      const links = readLinks(parseSource(text, file).ast);
      if (key !== undefined) memo?.set(key, links);
      return links;
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      return null;
    }
  };
  return (user, wanted) => {
    const { file } = user.found;
    const links = known.get(file) ?? linksOf(user);
    known.set(file, links);
    return links ? findUses(links, wanted) : { names: { calls: [], objects: [], members: [] }, isLoose: false };
  };
}

async function elsewhereOf(
  waiting: readonly RunFile[],
  { users, isLoaded }: Pick<Users, 'users' | 'isLoaded'>,
  all: readonly RunFile[],
  found: readonly FoundFile[],
  context: PlanContext,
  memo: Memo | undefined,
): Promise<ReadonlyMap<string, Elsewhere>> {
  const planned = new Map(all.map((file) => [file.file, file]));
  const founds = new Map(found.map((one) => [one.file, one]));
  const files: ProjectFile[] = [
    ...waiting.map(({ path, file, text }) => projectFile(path, file, Buffer.from(text), true)),
    ...users.map(({ found: { path, file }, bytes }) => projectFile(path, file, bytes, planned.has(file))),
  ];
  const { readProject } = await import('../project/readProject.js');
  const project = await readProject(
    files,
    {
      public: true,
      respectMocks: false,
      readsAll: true,
      isLoaded,
      ...(memo && { memo }),
      planOptionsOf: async ({ path, file, bytes }) =>
        planned.get(file)?.planOptions ??
        (await optionsFor(founds.get(file) ?? { path, file, named: false }, bytes, context)),
    },
    () => true,
  );
  return new Map([...project.elsewhere].filter(([file, { functions }]) => planned.has(file) && functions.length > 0));
}

function projectFile(path: string, file: string, bytes: Buffer, hasSites: boolean): ProjectFile {
  return { path, file, bytes, isGiven: true, hasSites };
}
