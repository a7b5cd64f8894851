import type { Closure } from '../analysis/promotion/closure';
import { functionKey } from '../analysis/promotion/graph';
import type { Obstacle } from '../analysis/promotion/types';
import type { FilePlan, PlanOptions, Promotion } from '../plan/types';
import { planFile } from '../rewrite/planFile';
import type { Promoter } from '../rewrite/promote/draft';
import { describeBlocker } from '../rewrite/promote/describeBlocker';
import { explainWorks } from '../rewrite/promote/explainWorks';
import { type Feedback, readFeedback } from '../rewrite/promote/feedback';
import type { Decision } from '../rewrite/work';
import { applyEdits } from '../source/EditList';
import { forgetTrees } from '../source/parseSource';
import { memoKey } from './memo';
import type { ProjectOptions } from './projectFile';
import type { ReadFile, ReadProject } from './readProject';

/** The plan of one file, and what it says about the promotion. */
export interface OnePlan {
  readonly plan: FilePlan;
  readonly feedback: Feedback;
}

/** What is remembered of the plan of one file under one promotion. */
interface Remembered {
  readonly plan: Omit<FilePlan, 'output'>;
  readonly blocking: readonly number[];
  readonly obstacles: readonly (readonly [string, Obstacle])[];
  readonly refusals: readonly (readonly [string, Decision])[];
}

/** Plans a file, or recalls what came of it: that follows from its text, its options, and what there is to say of its functions. */
export function recallPlan(
  read: ReadFile,
  options: PlanOptions,
  promotion: Promotion,
  project: ReadProject,
  closure: Closure,
  refusals: ReadonlyMap<string, Decision> | undefined,
  projectOptions: ProjectOptions,
): OnePlan {
  const { file, text } = read;
  const memo = projectOptions.respectMocks ? undefined : projectOptions.memo;
  if (!memo) return planNow(read, options, promotion, project, closure, refusals, projectOptions);
  const key = memoKey(
    'plan',
    text,
    file.file,
    JSON.stringify(options),
    JSON.stringify([...(refusals ?? [])]),
    saidOf(read, project, closure),
  );
  const known = memo.get(key) as Remembered | undefined;
  if (known) {
    const { plan, blocking, obstacles } = known;
    const feedback = { blocking: new Set(blocking), obstacles: new Map(obstacles), refusals: new Map(known.refusals) };
    return { plan: { ...plan, output: applyEdits(text, plan.edits) }, feedback };
  }
  const one = planNow(read, options, promotion, project, closure, refusals, projectOptions);
  if (one.plan.error) return one;
  const { output: _output, ...plan } = one.plan;
  const { feedback } = one;
  const value: Remembered = {
    plan,
    blocking: [...feedback.blocking],
    obstacles: [...feedback.obstacles],
    refusals: [...feedback.refusals],
  };
  memo.set(key, value);
  return one;
}

/** Everything that the explanations of the sites of a file are made of. */
function saidOf({ file, facts }: ReadFile, { graph }: ReadProject, closure: Closure): string {
  const lines = facts.functions.map(({ id }) => {
    const key = functionKey(file.file, id);
    if (closure.promoted.has(key)) return 'promoted';
    const blocker = closure.blocked.get(key);
    return blocker ? `${blocker.obstacle.reason} ${describeBlocker(blocker, key, graph, file.file)}` : '';
  });
  return lines.join('\n');
}

function planNow(
  { file, text }: ReadFile,
  options: PlanOptions,
  promotion: Promotion,
  { graph, doubles }: ReadProject,
  closure: Closure,
  refusals: ReadonlyMap<string, Decision> | undefined,
  { respectMocks }: ProjectOptions,
): OnePlan {
  forgetTrees();
  let feedback: Feedback = { blocking: new Set(), obstacles: new Map(), refusals: new Map() };
  const promoter: Promoter = (source, decide) => {
    const draft = decide(promotion, respectMocks ? (work) => doubles.ofApi(file.file, work.api).length > 0 : undefined);
    feedback = readFeedback(source, draft.works);
    explainWorks(draft.works, { graph, closure, file: file.file, mode: 'project', ...(refusals && { refusals }) });
    return draft;
  };
  try {
    return { plan: planFile(text, file.file, options, promoter), feedback };
  } catch (error) {
    // The other files are still done.
    const message = `internal error: ${error instanceof Error ? error.message : String(error)}`;
    return { plan: { sites: [], edits: [], output: text, unusedDirectives: [], error: { message } }, feedback };
  }
}
