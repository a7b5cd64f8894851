import { join } from 'node:path';
import type { Edit, PlanOptions, Site } from '../plan/types';
import { contentHash } from './contentHash';
import type { Run, RunFile, RunRequest } from './types';
import { UsageError } from './usageError';
import { createdFile } from './withCreatedFiles';

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
  /** The file is not there yet; `hash` is that of no bytes, and there is one edit, the whole text. */
  readonly created?: true;
  /** Created files of the plan that the edits need. */
  readonly needs?: readonly string[];
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
  const changed = run.files.filter(({ plan, created }) => plan.edits.length > 0 && !plan.error && !created);
  return {
    kind: 'unsync-plan',
    version: 1,
    tool: { unsync: run.version, node: process.version },
    request: run.request,
    files: [...changed, ...createdBy(run.cwd, changed)].map(entryOf).sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

/** What the files of a run need, whether or not it is there: where the plan is applied, it may not be. */
function createdBy(cwd: string, files: readonly RunFile[]): RunFile[] {
  const texts = new Map(
    files.flatMap(({ plan }) => (plan.creates ?? []).map(({ file, text }) => [file, text] as const)),
  );
  return [...texts].map(([file, text]) => createdFile(join(cwd, file), file, text));
}

function entryOf({ file, hash, text, plan, planOptions, created }: RunFile): PlanFileEntry {
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
    options: withoutOwn(planOptions),
    ...(created && { created }),
    ...(plan.creates && { needs: plan.creates.map((one) => one.file) }),
  };
}

/** What the user's configuration says stands in the request, once for all files. */
function withoutOwn({ own: _own, ...options }: PlanOptions): PlanOptions {
  return options;
}

function planSite(site: Site, text: string): PlanSite {
  const shown = text.slice(site.start, site.end).replace(/\s+/g, ' ');
  return { ...(site.status === 'rewritten' && { apply: true }), ...site, text: shown };
}
