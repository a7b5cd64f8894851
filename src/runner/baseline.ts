import { countBy } from './countBy';
import type { Run } from './types';
import { UsageError } from './usageError';

/** What stood when the baseline was made: by file, the ids of its calls. Sorted, so that it is a readable part of a commit. */
export interface Baseline {
  readonly kind: 'unsync-baseline';
  readonly version: 1;
  readonly sites: Readonly<Record<string, readonly string[]>>;
}

/** The calls of a run that `--check` or `--strict` could fail for. */
export function toBaseline(run: Run): Baseline {
  const entries = run.files.flatMap(({ file, plan, outcome }) => {
    const left = plan.sites.filter(
      ({ status }) => status === 'refused' || (status === 'rewritten' && outcome !== 'written'),
    );
    return left.length === 0 ? [] : [[file, left.map(({ id }) => id).sort()] as const];
  });
  return { kind: 'unsync-baseline', version: 1, sites: Object.fromEntries(entries) };
}

/**
 * Reads a baseline; a JSON report does as one.
 *
 * @throws UsageError when it is neither
 */
export function readBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`is no baseline: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isRecord(value) && value['kind'] === 'unsync-baseline' && value['version'] === 1 && isRecord(value['sites'])) {
    const sites = Object.entries(value['sites']);
    if (sites.every(([, ids]) => Array.isArray(ids))) {
      return { kind: 'unsync-baseline', version: 1, sites: value['sites'] as Record<string, string[]> };
    }
  }
  if (isRecord(value) && Array.isArray(value['sites'])) return fromReport(value['sites']);
  throw new UsageError('is no baseline, and no JSON report either');
}

function fromReport(sites: readonly unknown[]): Baseline {
  const byFile: Record<string, string[]> = {};
  for (const site of sites) {
    if (isRecord(site) && site['status'] !== 'out-of-scope') {
      (byFile[String(site['file'])] ??= []).push(String(site['id']));
    }
  }
  return { kind: 'unsync-baseline', version: 1, sites: byFile };
}

/** The run with `known` set on each site that the baseline has, and how many entries of the baseline are no longer there. */
export function markKnown(run: Run, baseline: Baseline): { readonly run: Run; readonly gone: number } {
  let matched = 0;
  const files = run.files.map((file) => {
    const left = countBy(baseline.sites[file.file] ?? [], (id) => id);
    const sites = file.plan.sites.map((site) => {
      const count = left.get(site.id) ?? 0;
      if (count === 0 || site.status === 'out-of-scope') return site;
      left.set(site.id, count - 1);
      matched += 1;
      return { ...site, known: true };
    });
    return { ...file, plan: { ...file.plan, sites } };
  });
  const all = Object.values(baseline.sites).reduce((sum, ids) => sum + ids.length, 0);
  return { run: { ...run, files }, gone: all - matched };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
