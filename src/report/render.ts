import type { Run } from '../runner/types';

/** `print`: the whole text of the changed files. */
export type ReportFormat = 'diff' | 'text' | 'json' | 'print';

export interface RenderOptions {
  /** With terminal colours. Default: false. */
  readonly color?: boolean;
}

/** A run as a report. Ends with a line break unless it is empty (or, for `print`, the file does not). */
export async function render(run: Run, format: ReportFormat, { color = false }: RenderOptions = {}): Promise<string> {
  switch (format) {
    case 'diff':
      return await (await import('./diffReport.js')).diffReport(run, color);
    case 'text':
      return (await import('./textReport.js')).textReport(run, color);
    case 'json':
      return `${JSON.stringify(await (await import('./jsonReport.js')).jsonReport(run), null, 2)}\n`;
    case 'print':
      return (await import('./printReport.js')).printReport(run);
  }
}
