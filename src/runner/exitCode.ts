import type { Site } from '../plan/types';
import type { Run } from './types';

export interface ExitOptions {
  /** Something that can be rewritten (and was not) is a finding. */
  readonly check?: boolean;
  /** A refused site is a finding too. */
  readonly strict?: boolean;
}

/**
 * 0: done. 1: `check` or `strict` found something that is not in the baseline. 2: a path or file could not be read, parsed,
 * verified or written.
 */
export function exitCode(run: Run, options: ExitOptions = {}): 0 | 1 | 2 {
  if (run.errors.length > 0) return 2;
  const sites = run.files.flatMap((file) => (file.outcome === 'written' ? leftOver(file.plan.sites) : file.plan.sites));
  return isFinding(sites, options) ? 1 : 0;
}

/** Whether `check` or `strict` has something to say about sites that were not written. */
export function isFinding(
  sites: readonly Pick<Site, 'status' | 'known' | 'reason'>[],
  { check = false, strict = false }: ExitOptions,
): boolean {
  const fresh = sites.filter(({ known }) => !known);
  const isRewritable = fresh.some((site) => site.status === 'rewritten');
  // Whoever silenced a call with a comment does not want to hear of it again.
  const isRefused = fresh.some((site) => site.status === 'refused' && site.reason !== 'ignored');
  return ((check || strict) && isRewritable) || (strict && isRefused);
}

function leftOver(sites: readonly Site[]): Site[] {
  return sites.filter((site) => site.status !== 'rewritten');
}
