import { functionName } from '../analysis/functionName';
import { heatOf } from '../analysis/heat';
import { reasons } from '../catalogue/reasons';
import type { Site } from '../plan/types';
import { span } from '../source/ast';
import { lineMap } from '../source/lineMap';
import type { SourceFile } from '../source/SourceFile';
import { twinOf } from './doubles/twinOf';
import type { Work } from './work';

/** What turns a work into the site of the report; its offsets count from the start of the file, a BOM included. */
export function siteWriter(source: SourceFile): (work: Work) => Site {
  const positionOf = lineMap(source.text);
  const shift = source.bom.length;
  return (work) => {
    const { path, api, transform, id, cost, decision } = work;
    const twin = twinOf(work);
    const { start, end } = span(path.node);
    const from = positionOf(start);
    const to = positionOf(end);
    const { status, hazards } = decision;
    const reason = decision.status === 'rewritten' ? undefined : decision.reason;
    const hint = decision.status === 'rewritten' ? undefined : (decision.hint ?? hintOf(decision.reason, work.about));
    return {
      id,
      api,
      transform,
      start: start + shift,
      end: end + shift,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      status,
      ...(reason !== undefined && { reason }),
      ...(hint !== undefined && { hint }),
      level: hazards.length > 0 ? 'unsafe' : 'safe',
      function: functionName(path),
      hazards,
      ...(twin && { twin }),
      cost,
      heat: heatOf(path),
      ...functionLine(path, positionOf),
    };
  };
}

/** What to do, and about what. */
function hintOf(reason: string, about: Work['about']): string | undefined {
  const hint = reasons.find(({ code }) => code === reason)?.hint;
  const what = about?.get(reason);
  return hint === undefined || what === undefined ? hint : `${hint} Here: ${what}.`;
}

function functionLine(path: Work['path'], positionOf: (offset: number) => { line: number }): { functionLine?: number } {
  const found = path.getFunctionParent();
  return found ? { functionLine: positionOf(span(found.node).start).line } : {};
}
