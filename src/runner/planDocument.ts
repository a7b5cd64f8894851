import type { Edit, PlanOptions, Site } from '../plan/types';
import { contentHash } from './contentHash';
import type { Run, RunFile, RunRequest } from './types';
import { UsageError } from './usageError';

/** A site of a plan file. A reviewer strikes it by setting `apply` to false, or by taking it out of the list. */
export interface PlanSite extends Site {
  /** Only there for sites that the plan rewrites. */
  readonly apply?: boolean;
  /** The text of the call, on one line. For the reader only. */
  readonly text: string;
}

export interface PlanFileEntry {
  /** Relative to the folder that the plan is applied in, with `/`. */
  readonly file: string;
  /** SHA-256 (hex) of the bytes before and after. */
  readonly hash: string;
  readonly outputHash: string;
  /** How many of the sites are rewritten. */
  readonly rewrites: number;
  readonly sites: readonly PlanSite[];
  readonly edits: readonly Edit[];
  /** What the file was planned with. */
  readonly options: PlanOptions;
}

/** What `--plan` writes and `unsync apply` reads. Its schema is `plan.schema.json` beside this file. */
export interface PlanDocument {
  readonly kind: 'unsync-plan';
  readonly version: 1;
  readonly tool: { readonly unsync: string; readonly node: string };
  readonly request: RunRequest;
  /** The files that change. */
  readonly files: readonly PlanFileEntry[];
}

/**
 * A run as a document that can be reviewed and applied later, on another machine too.
 *
 * @throws UsageError when a file that changes lies outside the working directory
 */
export function toPlanDocument(run: Run): PlanDocument {
  return {
    kind: 'unsync-plan',
    version: 1,
    tool: { unsync: run.version, node: process.version },
    request: run.request,
    files: run.files.filter(({ plan }) => plan.edits.length > 0 && !plan.error).map(entryOf),
  };
}

function entryOf({ file, hash, text, plan, planOptions }: RunFile): PlanFileEntry {
  if (file.startsWith('../') || /^(?:\/|[A-Za-z]:)/.test(file)) {
    throw new UsageError(`${file} lies outside the working directory: make the plan in a folder above it`);
  }
  const rewritten = plan.sites.filter(({ status }) => status === 'rewritten');
  return {
    file,
    hash,
    outputHash: contentHash(Buffer.from(plan.output)),
    rewrites: rewritten.length,
    sites: plan.sites.map((site) => planSite(site, text)),
    edits: plan.edits,
    options: planOptions,
  };
}

function planSite(site: Site, text: string): PlanSite {
  const shown = text.slice(site.start, site.end).replace(/\s+/g, ' ');
  return { ...(site.status === 'rewritten' && { apply: true }), ...site, text: shown };
}
