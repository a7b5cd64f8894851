import { createPlaces } from '../analysis/promotion/place';
import { readDoubles } from '../analysis/promotion/readDoubles';
import type { DoubleFact } from '../analysis/promotion/types';
import { reasons } from '../catalogue/reasons';
import { doubleFinder, findDoubles } from '../project/doubles';
import type { ProjectFile } from '../project/projectFile';
import { createImportScanner } from '../project/scanImports';
import { mayBeDoubled, settleDoubles, withDoubles as named } from '../project/settleDoubles';
import { createSurroundings } from '../project/surroundings';
import { withDoubleEdits } from '../project/withDoubleEdits';
import { forgetTrees, parseSource } from '../source/parseSource';
import { contentHash } from './contentHash';
import { decodeSource } from './decodeSource';
import type { FoundFile } from './discover';
import { isTestPath } from './fileKinds';
import { type OneResult, optionsFor, type PlanContext } from './planOne';
import { replan } from './replan';
import type { RunOptions } from './types';

/**
 * Names the test doubles beside the calls that they stand in for, and rewrites those of which it is certain what they do. Files are
 * looked at only when calls are rewritten and a test among the given paths has doubles.
 *
 * @param results of `found`, in the same order
 */
export async function withDoubles(
  results: readonly OneResult[],
  found: readonly FoundFile[],
  context: PlanContext,
  options: RunOptions,
): Promise<readonly OneResult[]> {
  const tests = doubledTests(found, modulesOf(results), context);
  if (tests.size === 0) return results;
  const files = found.filter(({ skip }) => skip !== 'generated').map((one) => lazyFile(one, context));
  const surroundings = await createSurroundings(files, { public: true });
  const byName = new Map(files.map((file) => [file.file, file]));
  const doubles = findDoubles(tests, createImportScanner(files, surroundings.resolve), undefined, surroundings);
  const kept = options.respectMocks
    ? await Promise.all(results.map((result) => withoutDoubled(result, doubles.ofApi)))
    : results;
  const planned = new Map(kept.flatMap(({ file }) => (file ? [[file.file, file] as const] : [])));
  const plans = new Map([...planned].map(([name, { plan }]) => [name, plan]));
  const settled = settleDoubles(
    [...doubles.files].map((file) => ({ file, text: tests.get(file)?.text ?? '', isGiven: true })),
    {
      plans,
      doubles,
      textOf: (file) => planned.get(file)?.text ?? byName.get(file)?.bytes.toString('utf8'),
      own: context.options.own,
    },
  );
  const apis = new Map(settled.apis);
  const done: OneResult[] = [];
  for (const [index, result] of kept.entries()) {
    const one = found[index];
    const edits = one && settled.edits.get(one.file);
    const changed = edits ? await changedTest(one, result, edits, tests.get(one.file)?.bytes, context) : result;
    // The edits do not fit: its doubles stay.
    if (edits && changed === result) apis.delete(one.file);
    done.push(changed);
  }
  return done.map((result) => {
    const { file } = result;
    return file ? { ...result, file: { ...file, plan: named(file.plan, file.file, doubles, { apis }) } } : result;
  });
}

interface Test {
  readonly text: string;
  readonly bytes: Buffer;
  readonly facts: { readonly doubles: readonly DoubleFact[] };
}

/** The modules whose calls tests could put something in place of, and some names that are none. */
function modulesOf(results: readonly OneResult[]): Set<string> {
  const apis = new Set(
    results.flatMap(({ file }) => (file?.plan.sites ?? []).flatMap((site) => (mayBeDoubled(site) ? site.api : []))),
  );
  return new Set([...apis].flatMap((api) => [...api.matchAll(/\./g)].map(({ index }) => api.slice(0, index))));
}

function doubledTests(
  found: readonly FoundFile[],
  modules: ReadonlySet<string>,
  { reader }: PlanContext,
): Map<string, Test> {
  const tests = new Map<string, Test>();
  const mayHaveDoubles = doubleFinder(modules);
  for (const { path, file, skip } of found) {
    if (skip !== 'test' && (skip !== undefined || !isTestPath(file))) continue;
    try {
      const bytes = reader.read(path);
      if (!mayHaveDoubles(bytes)) continue;
      const text = decodeSource(bytes);
      if (text === null) continue;
      forgetTrees();
      const source = parseSource(text, file);
      const doubles = readDoubles(source, createPlaces(source));
      if (doubles.length > 0) tests.set(file, { text, bytes: Buffer.from(bytes), facts: { doubles } });
    } catch {
      // It cannot be read or parsed: nobody asked for more than its doubles.
    }
  }
  return tests;
}

/** A file whose bytes are read when somebody asks for them. */
function lazyFile({ path, file, skip }: FoundFile, { reader }: PlanContext): ProjectFile {
  let known: Buffer | undefined;
  return {
    path,
    file,
    isGiven: true,
    hasSites: skip === undefined,
    get bytes() {
      try {
        return (known ??= Buffer.from(reader.read(path)));
      } catch {
        return (known = Buffer.alloc(0));
      }
    },
  };
}

/** Plans a file again without the calls that doubles stand in for. */
async function withoutDoubled(
  result: OneResult,
  ofApi: (file: string, api: string) => readonly unknown[],
): Promise<OneResult> {
  const { file } = result;
  const doubled = (file?.plan.sites ?? []).filter(
    ({ status, api }) => status === 'rewritten' && ofApi(file?.file ?? '', api).length > 0,
  );
  if (!file || doubled.length === 0) return result;
  const ids = new Set(doubled.map(({ id }) => id));
  const again = await replan(file, [...ids]);
  const reason = reasons.find(({ code }) => code === 'mocked-in-tests');
  const sites = again.plan.sites.map((site) =>
    ids.has(site.id) && site.reason === 'struck'
      ? { ...site, reason: 'mocked-in-tests', ...(reason && { hint: reason.hint }) }
      : site,
  );
  return { ...result, file: { ...again, plan: { ...again.plan, sites } } };
}

/** A test file with its doubles rewritten; it was left alone until now, unless somebody asked for it. */
async function changedTest(
  found: FoundFile,
  result: OneResult,
  edits: Parameters<typeof withDoubleEdits>[3],
  bytes: Buffer | undefined,
  context: PlanContext,
): Promise<OneResult> {
  const text = result.file?.text ?? (bytes && decodeSource(bytes));
  if (!bytes || text === undefined || text === null) return result;
  const before = result.file
    ? { plan: result.file.plan, options: result.file.planOptions }
    : { plan: undefined, options: { ...(await optionsFor(found, bytes, context)), transforms: [] } };
  const changed = withDoubleEdits(before, text, found.file, edits);
  if (!changed) return result;
  const { skipped: _skipped, ...counted } = result;
  const { path, file } = found;
  const hash = contentHash(bytes);
  return {
    ...counted,
    counted: true,
    parsed: true,
    file: { path, file, hash, text, plan: changed.plan, planOptions: changed.options, outcome: 'planned' },
  };
}
