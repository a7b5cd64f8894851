import type { NodePath } from '@babel/traverse';
import type { ApiIndex } from '../analysis/apiIndex';
import { readIgnoreDirectives } from '../analysis/ignoreDirectives';
import { isCheaper } from '../catalogue/costs';
import type { FilePlan, PlanOptions } from '../plan/types';
import { span } from '../source/ast';
import { lineMap } from '../source/lineMap';
import type { SourceFile } from '../source/SourceFile';
import { refuseUnsafe } from './refuseUnsafe';
import { outOfScope, refused, type Work } from './work';

/** What people decided: ignore comments, sites struck from a plan, and whether unsafe rewritings are wanted. */
export function applyChoices(
  source: SourceFile,
  works: readonly Work[],
  index: ApiIndex,
  options: PlanOptions,
): FilePlan['unusedDirectives'] {
  refuseUnsafe(works, options);
  const directives = readIgnoreDirectives(source, index.isKnownName);
  const positionOf = lineMap(source.text);
  const excluded = new Set(options.exclude);
  const ignored = new Set(options.own?.ignore);
  for (const work of works) {
    const { api, transform } = work;
    const lines = [work.path, statementOf(work.path)].map(({ node }) => positionOf(span(node).start).line);
    if (ignored.has(api) || ignored.has(transform)) work.decision = outOfScope('ignored-by-config');
    else if (directives.isIgnored({ lines, api, transform })) work.decision = refused('ignored');
    else if (excluded.has(work.id)) work.decision = refused('struck');
    else if (options.minCost && isCheaper(work.cost, options.minCost)) {
      work.decision = outOfScope('below-min-cost');
    }
  }
  return directives.unused();
}

/** The statement or class member that a site stands in. */
function statementOf(path: NodePath): NodePath {
  return path.find((one) => one.isStatement() || one.parentPath?.isClassBody() === true) ?? path;
}
