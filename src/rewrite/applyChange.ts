import type { ApiChange, OwnCatalogue } from '../catalogue/ownCatalogue';
import type { Decision, Work } from './work';

/** A site as the user's configuration sees it: what it costs, and whether its rewriting is safe. */
export function applyChange<T extends Omit<Work, 'id'>>(work: T, own: OwnCatalogue | undefined): T {
  const change = own && Object.hasOwn(own.apis, work.api) ? own.apis[work.api] : undefined;
  if (!change) return work;
  return {
    ...work,
    ...(change.cost && { cost: change.cost }),
    decision: withLevel(work.decision, change.level),
  };
}

/** What the surroundings of a site add to its hazards later is not the API's. */
function withLevel(decision: Decision, level: ApiChange['level']): Decision {
  if (decision.status !== 'rewritten' || level === undefined) return decision;
  return { ...decision, hazards: level === 'safe' ? [] : [...decision.hazards, 'unsafe-by-config'] };
}
