import type { ApiIndex } from '../analysis/apiIndex';
import { isAsynchronous } from '../analysis/isAsynchronous';
import { allHold } from '../analysis/matchVariant';
import { findMockedModules } from '../analysis/mockedModules';
import { packageOf } from '../analysis/moduleSpecifier';
import type { ModuleUses } from '../analysis/moduleUses';
import { readsClass } from '../analysis/readsClass';
import { defaultTarget } from '../plan/defaultTarget';
import type { PlanOptions } from '../plan/types';
import { span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';
import { applyChange } from './applyChange';
import { decideOutcome, decidePlacement, decideUse } from './decide';
import { refuseCallbacks } from './refuseCallbacks';
import { patternFinders } from './patterns';
import type { PatternContext } from './patterns/pattern';
import { createSiteIds } from './siteId';
import { refused, type Work } from './work';

/**
 * Every place that blocks, in source order, with what is decided of it alone.
 * @param more places that neither the catalogue nor a pattern knows
 */
export function collectWorks(
  source: SourceFile,
  uses: ModuleUses,
  index: ApiIndex,
  selected: ReadonlySet<string>,
  options: PlanOptions,
  more: () => readonly Omit<Work, 'id'>[] = () => [],
): Work[] {
  const defaultImports = options.compiler?.takesDefaultImports;
  const context = { target: options.target ?? defaultTarget, language: source.language, options, defaultImports };
  const mocked = findMockedModules(source, uses);
  const found: Omit<Work, 'id'>[] = patternWorks(source, uses, selected, { ...context, installed: undefined }, mocked);
  found.push(...more());
  const claimed = new Set(found.map(({ use }) => use));
  for (const use of uses.uses) {
    const entry = index.entry(use.root.module, use.exportPath);
    if (!entry || !selected.has(entry.transform) || use.kind === 'test' || use.kind === 'assignment') continue;
    if (claimed.has(use) || readsClass(use) || isAsynchronous(use, entry)) continue;
    // `adm-zip()` is what adm-zip makes.
    const installed = options.packageVersions?.[packageOf(use.root.module.replace(/\(.*$/, ''))];
    const own = { ...context, installed, source, use, entry };
    // What a class that extends it does cannot be followed.
    const isExtended = use.expression.key === 'superClass' && entry.returns !== undefined;
    if (entry.blocksWhen && !isExtended && !(use.call && allHold(entry.blocksWhen, use.call, own))) continue;
    const decision = isExtended ? refused('sync-instance') : decideUse(use, entry, own, mocked);
    const { api, transform, cost, effects } = entry;
    found.push({ api, transform, cost, effects, path: use.call ?? use.expression, use, decision });
  }
  refuseCallbacks(source, found);
  const nextId = createSiteIds(source);
  return found
    .sort((a, b) => span(a.path.node).start - span(b.path.node).start)
    .map((site) => {
      const work = applyChange(site, options.own);
      return { ...work, id: nextId(work.api, work.path) };
    });
}

function patternWorks(
  source: SourceFile,
  uses: ModuleUses,
  selected: ReadonlySet<string>,
  context: PatternContext,
  mocked: ReadonlySet<string>,
): Omit<Work, 'id'>[] {
  return patternFinders
    .flatMap((find) => find(source, uses, context))
    .filter((site) => selected.has(site.transform))
    .map(({ api, transform, cost, effects, path, use, outcome }) => {
      const isMocked = use && (mocked.has(use.root.module) || mocked.has('*'));
      const decision = decidePlacement(path) ?? (isMocked ? refused('mocked-module') : decideOutcome(outcome));
      return { api, transform, cost, effects, path, use, decision };
    });
}
