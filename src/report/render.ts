import type { Run } from '../runner/types';
import type { JsonReport } from './jsonReport';

/** What a report can look like. `print`: the whole text of the changed files. */
export type ReportFormat = 'diff' | 'text' | 'json' | 'markdown' | 'sarif' | 'github' | 'html' | 'print';

export interface RenderOptions {
  /** With terminal colours. Default: false. */
  readonly color?: boolean;
  /** To be looked at in a terminal: nothing in it moves the cursor. A diff is no longer one for `git apply` then. Default: as `color`. */
  readonly terminal?: boolean;
}

/**
 * A run, or the JSON report of one, as a report. Ends with a line break unless it is empty (or, for `print`, the file does not).
 * `print`, and the tick boxes of `html`, need the run itself.
 */
export async function render(
  source: Run | JsonReport,
  format: ReportFormat,
  { color = false, terminal = color }: RenderOptions = {},
): Promise<string> {
  const run = 'summary' in source ? undefined : source;
  const report = async (diffs = true): Promise<JsonReport> =>
    'summary' in source ? source : await (await import('./jsonReport.js')).jsonReport(source, diffs);
  switch (format) {
    case 'diff':
      return (await import('./diffReport.js')).diffReport((await report()).files, { color, terminal });
    case 'text':
      return (await import('./textReport.js')).textReport(await report(false), color);
    case 'json':
      return `${plainAscii(JSON.stringify(await report(), null, 2))}\n`;
    case 'markdown':
      return (await import('./markdownReport.js')).markdownReport(await report());
    case 'sarif': {
      const [{ sarifReport }, { reasons }] = await Promise.all([
        import('./sarifReport.js'),
        import('../catalogue/reasons.js'),
      ]);
      return `${plainAscii(JSON.stringify(sarifReport(await report(false), reasons), null, 2))}\n`;
    }
    case 'github':
      return (await import('./githubReport.js')).githubReport(await report(false));
    case 'html': {
      const { htmlReport } = await import('./htmlReport.js');
      return await htmlReport(await report(), run?.mode === 'dry' ? await planOf(run) : undefined);
    }
    case 'print':
      return run ? (await import('./printReport.js')).printReport(run, terminal) : '';
  }
}

/** The plan that the tick boxes export; none where a file lies outside the working directory. */
async function planOf(run: Run) {
  const [{ toPlanDocument }, { UsageError }] = await Promise.all([
    import('../runner/planDocument.js'),
    import('../runner/usageError.js'),
  ]);
  try {
    return toPlanDocument(run);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** JSON in which nothing upsets a terminal, or is a command to the log of a workflow. */
function plainAscii(json: string): string {
  return json
    .replace(
      /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('##[', '#\\u0023[');
}
