import type { Run } from './types';

export interface ExitOptions {
  /** Something that can be rewritten (and was not) is a finding. */
  readonly check?: boolean;
  /** A refused site is a finding too. */
  readonly strict?: boolean;
}

/** 0: done. 1: `check` or `strict` found something. 2: a path or file could not be read, parsed, verified or written. */
export function exitCode(run: Run, { check = false, strict = false }: ExitOptions = {}): 0 | 1 | 2 {
  if (run.errors.length > 0) return 2;
  const sites = run.files.flatMap((file) => (file.outcome === 'written' ? leftOver(file.plan.sites) : file.plan.sites));
  const isRewritable = sites.some((site) => site.status === 'rewritten');
  const isRefused = sites.some((site) => site.status === 'refused');
  return ((check || strict) && isRewritable) || (strict && isRefused) ? 1 : 0;
}

function leftOver<T extends { readonly status: string }>(sites: readonly T[]): T[] {
  return sites.filter((site) => site.status !== 'rewritten');
}
