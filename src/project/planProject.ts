import { type Closure, promotionClosure } from '../analysis/promotion/closure';
import { functionKey } from '../analysis/promotion/graph';
import type { Obstacle } from '../analysis/promotion/types';
import type { FilePlan, PlanOptions, Promotion } from '../plan/types';
import type { Feedback } from '../rewrite/promote/feedback';
import { noPromotion } from '../rewrite/promote/promotion';
import type { Decision } from '../rewrite/work';
import { promotionsOf } from '../rewrite/promote/promotionsOf';
import { closurePlan, type ClosurePlan } from './closurePlan';
import type { ProjectFile, ProjectOptions } from './projectFile';
import { type ReadFile, readProject, type ReadProject } from './readProject';
import { recallPlan } from './recallPlan';
import { settleDoubles, withDoubles } from './settleDoubles';
import { withDoubleEdits } from './withDoubleEdits';

/** What became of one file of the project. */
export interface ProjectFilePlan {
  readonly file: ProjectFile;
  readonly text: string;
  /** With the promotion of this file in them: planning it again gives the same. */
  readonly options: PlanOptions;
  readonly plan: FilePlan;
}

export interface ProjectPlan {
  /** Files with sites, with edits, or that could not be parsed. */
  readonly files: readonly ProjectFilePlan[];
  /** Number of files that were parsed. */
  readonly parsedCount: number;
  readonly closure: ClosurePlan;
}

/**
 * Plans a project in which sync functions may become async across files: merges the facts of all files that matter, and plans
 * until no decision on a single call contradicts the set of functions that turn async.
 *
 * @param files every source of the project, the given ones and the rest
 * @param isBlocking whether the bytes of a file can contain a blocking call
 */
export async function planProject(
  files: readonly ProjectFile[],
  options: ProjectOptions,
  isBlocking: (bytes: Buffer) => boolean,
): Promise<ProjectPlan> {
  const project = await readProject(files, options, isBlocking);
  let { blocking } = project;
  const obstacles = options.respectMocks ? doubledFunctions(project) : new Map<string, Obstacle>();
  const planned = new Map<string, Planned>();
  const refusals = new Map<string, Map<string, Decision>>();
  for (;;) {
    const closure = promotionClosure(project.graph, { blocking, obstacles, ...onlyOf(project, options) });
    const promotions = promotionsOf(project.graph, closure.promoted, project.doubles.ofFunction);
    const still = new Set<string>();
    const before = obstacles.size;
    for (const [name, read] of project.files) {
      const promotion = promotions.get(name) ?? noPromotion;
      if (!read.file.isGiven || (!read.hasSites && isEmpty(promotion))) {
        planned.delete(name);
        continue;
      }
      const key = JSON.stringify(promotion);
      const known = planned.get(name);
      const one =
        known?.key === key ? known : planOne(read, promotion, project, closure, key, refusals.get(name), options);
      planned.set(name, one);
      refusals.set(name, new Map([...(refusals.get(name) ?? []), ...one.feedback.refusals]));
      for (const id of one.feedback.blocking) still.add(functionKey(name, id));
      for (const [callee, obstacle] of obstaclesOf(one, name, promotion)) obstacles.set(callee, obstacle);
    }
    const isIdle = [...blocking].some((key) => closure.promoted.has(key) && !still.has(key));
    if (isIdle) blocking = new Set([...blocking].filter((key) => !closure.promoted.has(key) || still.has(key)));
    if (isIdle || obstacles.size > before) continue;
    // What was planned in an earlier round explains itself by obstacles that were known then.
    for (const [name, { promotion, said }] of planned) {
      const read = project.files.get(name);
      const key = JSON.stringify(promotion);
      if (!read || said === explanations(closure, name)) continue;
      planned.set(name, planOne(read, promotion, project, closure, key, refusals.get(name), options));
    }
    return finish(project, planned, closure, options);
  }
}

function isEmpty({ functions, calls, edits = [] }: Promotion): boolean {
  return functions.length === 0 && calls.length === 0 && edits.length === 0;
}

interface Planned {
  readonly key: string;
  readonly promotion: Promotion;
  /** The obstacles that the explanations of its sites were made of. */
  readonly said: string;
  readonly plan: FilePlan;
  readonly options: PlanOptions;
  readonly feedback: Feedback;
}

function planOne(
  read: ReadFile,
  promotion: Promotion,
  project: ReadProject,
  closure: Closure,
  key: string,
  refusals: ReadonlyMap<string, Decision> | undefined,
  projectOptions: ProjectOptions,
): Planned {
  const { file } = read;
  const elsewhere = project.elsewhere.get(file.file);
  const options: PlanOptions = {
    ...read.options,
    promotion,
    ...(elsewhere && { elsewhere }),
    ...(!file.hasSites && { transforms: [] }),
  };
  const { plan, feedback } = recallPlan(read, options, promotion, project, closure, refusals, projectOptions);
  // Planned again by itself, the file knows nothing of tests.
  const exclude = plan.sites.filter(({ reason }) => reason === 'mocked-in-tests').map(({ id }) => id);
  const settled = exclude.length > 0 ? { ...options, exclude: [...(options.exclude ?? []), ...exclude] } : options;
  const shown = file.hasSites ? plan : { ...plan, unusedDirectives: [] };
  const said = explanations(closure, file.file);
  return { key, promotion, said, plan: shown, options: settled, feedback };
}

/** A file that fails as a whole takes every function with it that it calls or holds. */
function obstaclesOf({ plan, feedback }: Planned, name: string, promotion: Promotion): Map<string, Obstacle> {
  const found = new Map(feedback.obstacles);
  if (!plan.error) return found;
  const at = { start: 0, end: 0, line: plan.error.line ?? 1, column: plan.error.column ?? 1 };
  const failed: Obstacle = { reason: 'helper-call-refused', detail: 'not-verified', at, file: name };
  for (const { callee } of promotion.calls) found.set(callee, failed);
  for (const id of promotion.functions) found.set(functionKey(name, id), failed);
  return found;
}

/** Functions that test doubles stand in for, as things that cannot become async. */
function doubledFunctions({ doubles, graph }: ReadProject): Map<string, Obstacle> {
  const found = new Map<string, Obstacle>();
  for (const [key, [first]] of doubles.ofFunction) {
    if (first && graph.functions.has(key))
      found.set(key, {
        reason: 'helper-mocked',
        at: { start: 0, end: 0, line: first.line, column: 1 },
        file: first.file,
      });
  }
  return found;
}

const explained = new WeakMap<Closure, Map<string, string>>();

/** What a closure says of the functions of one file, as text to compare. */
function explanations(closure: Closure, name: string): string {
  let byFile = explained.get(closure);
  if (!byFile) {
    byFile = new Map();
    for (const [key, { obstacle }] of closure.blocked) {
      const file = key.slice(0, key.lastIndexOf('#'));
      byFile.set(file, `${byFile.get(file) ?? ''}${key} ${obstacle.reason} `);
    }
    explained.set(closure, byFile);
  }
  return byFile.get(name) ?? '';
}

function onlyOf({ graph }: ReadProject, { only }: ProjectOptions): { only?: ReadonlySet<string> } {
  if (!only) return {};
  const isNamed = (name: string): boolean => only.includes(name) || only.includes(name.split('.').pop() ?? '');
  return {
    only: new Set([...graph.functions.values()].filter(({ fact }) => isNamed(fact.name)).map(({ key }) => key)),
  };
}

function finish(
  project: ReadProject,
  planned: ReadonlyMap<string, Planned>,
  closure: Closure,
  options: ProjectOptions,
): ProjectPlan {
  const { doubles } = project;
  const plans = new Map([...planned].map(([file, { plan }]) => [file, plan]));
  const tests = [...doubles.files].flatMap((file) => {
    const read = project.files.get(file);
    return read ? [{ file, text: read.text, isGiven: read.file.isGiven }] : [];
  });
  const settled = settleDoubles(tests, {
    plans,
    doubles,
    textOf: (file) => project.files.get(file)?.text ?? project.textOf(file),
    own: options.own,
  });
  const apis = new Map(settled.apis);
  const shown = [...project.files.values()].flatMap(({ file, text, options: planOptions }): ProjectFilePlan[] => {
    const one = planned.get(file.file);
    const edits = settled.edits.get(file.file);
    const changed =
      edits &&
      withDoubleEdits(one ?? { plan: undefined, options: { ...planOptions, transforms: [] } }, text, file.file, edits);
    // The edits do not fit: its doubles stay.
    if (edits && !changed) apis.delete(file.file);
    const { plan, options: used } = changed ?? one ?? {};
    return plan && used ? [{ file, text, options: used, plan }] : [];
  });
  const files = shown.map((one) => ({ ...one, plan: withDoubles(one.plan, one.file.file, doubles, { apis }) }));
  for (const { file, text, options: planOptions, error } of project.errors) {
    const plan = { sites: [], edits: [], output: text, unusedDirectives: [], error };
    files.push({ file, text, options: planOptions, plan });
  }
  return {
    files,
    parsedCount: project.files.size + project.errors.length,
    closure: closurePlan(project.graph, closure, plans, doubles.ofFunction),
  };
}
