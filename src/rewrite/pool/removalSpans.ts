import type { TopLevel } from '../../analysis/cpuBound/topLevel';
import type { SourceFile } from '../../source/SourceFile';
import { removalSpan } from '../removalSpan';
import type { Span } from './remaining';

/** What goes with statements, comments included; of the empty lines around a run of them, one stays. */
export function removalSpans(statements: readonly TopLevel[], source: SourceFile): Span[] {
  const { text } = source;
  const spans = statements
    .flatMap(({ statement }) => removalSpan(statement, source))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  let from = -1;
  spans.forEach((span, index) => {
    if (span.start !== spans[index - 1]?.end) from = span.start;
    if (spans[index + 1]?.start === span.end) return;
    const isAfterBlank = from === 0 || /(?:^|\n)[^\S\n]*\r?\n$/.test(text.slice(0, from));
    const blank = /^[^\S\n]*\r?\n/.exec(text.slice(span.end));
    if (isAfterBlank && blank) span.end += blank[0].length;
  });
  return spans;
}
