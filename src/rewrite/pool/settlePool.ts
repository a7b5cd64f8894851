import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { PlanOptions } from '../../plan/types';
import { childPath, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import type { Marked } from '../promote/markAsync';
import { statementOf } from '../names/importStatements';
import { refused, type Rewrite, type Work } from '../work';
import type { Candidate } from './findTasks';
import { planPool } from './planPool';
import type { PoolTask } from './poolTask';
import { writePool } from './writePool';

const transform = 'cpu-bound-to-pool';

/**
 * Decides on the functions of which calls are to be rewritten, together: they share one worker module and one pool. What cannot be
 * is noted as the decision of the sites.
 * @returns the rewriting of the file; none when nothing moves
 */
export function settlePool(
  source: SourceFile,
  works: readonly Work[],
  candidates: readonly Candidate[],
  marked: Marked,
  options: PlanOptions,
): Rewrite[] {
  const own = works.filter((work) => work.transform === transform && work.decision.status === 'rewritten');
  if (own.length === 0) return [];
  const tasks: PoolTask[] = [];
  const promoted = new Set<PoolTask>();
  const rewritten = new Set<number>();
  for (const { task } of candidates) {
    if (!task) continue;
    const body = childPath(task.path, 'body').node;
    const isPromoted = own.some(({ path }) => path.node === body);
    const calls = own.filter(({ path }) => isCallOf(path, task));
    if (isPromoted) promoted.add(task);
    if (isPromoted || calls.length > 0) tasks.push(task);
    for (const { path } of calls) rewritten.add(span(childPath(path, 'callee').node).start);
  }
  const refuse = (code: string): Rewrite[] => {
    for (const work of own) work.decision = refused(code);
    return [];
  };
  if (options.canCreate === false) return refuse('no-helpers-folder');
  // Two rewritings cannot edit one import: the other one has it.
  const others = works.filter(({ decision, use }) => decision.status === 'rewritten' && use !== undefined);
  const touched = new Set(others.flatMap(({ use }) => (use ? statementOf(use.root.path).node : [])));
  const plan = planPool(source, tasks, options, { isRewritten: (start) => rewritten.has(start), promoted, touched });
  if ('refuse' in plan) return refuse(plan.refuse);
  const isGone = (path: NodePath): boolean => {
    const { start } = span(path.node);
    return plan.gone.some((one) => start >= one.start && start < one.end);
  };
  const isOwn = (node: Node): boolean => tasks.some(({ path }) => childPath(path, 'body').node === node);
  const clashes =
    works.some(({ path, decision }) => decision.status === 'rewritten' && isGone(path) && !isOwn(path.node)) ||
    marked.functions.some((path) => isGone(path as NodePath));
  if (clashes) return refuse('cpu-awaits-itself');
  return [
    {
      path: source.program as NodePath,
      use: undefined,
      bare: [],
      returned: [],
      gone: plan.gone,
      emission: { write: ({ edits }) => writePool(plan, source, promoted, edits), creates: plan.worker.creates },
    },
  ];
}

function isCallOf(path: NodePath, { home }: PoolTask): boolean {
  const callee = path.isCallExpression() || path.isOptionalCallExpression() ? childPath(path, 'callee') : undefined;
  return callee?.isIdentifier() === true && callee.scope.getBinding(callee.node.name) === home.binding;
}
