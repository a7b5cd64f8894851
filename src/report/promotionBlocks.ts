import type { ClosurePlan, ClosureSet, CutPoint, FunctionAt } from '../project/closurePlan';
import type { colors } from './colors';
import { count } from './count';
import { escapeTerminal } from './escapeTerminal';

type Paint = ReturnType<typeof colors>;

/** The closure plan as text: what becomes async together, from where, which calls and exports change, and where it stops. */
export function promotionBlocks({ sets, cuts }: ClosurePlan, paint: Paint): string[] {
  const blocks = sets.map((set) => setBlock(set, paint));
  if (cuts.length > 0)
    blocks.push([paint.bold('Stays sync, so that what it calls does too'), ...cuts.map(cutLine), ''].join('\n'));
  return blocks;
}

function setBlock({ roots, becomeAsync, calls, doubles, exported }: ClosureSet, paint: Paint): string {
  const from = roots.length === 0 ? '' : `, reached from ${count(roots.length, 'async function')}`;
  const isExported = (one: FunctionAt): boolean =>
    exported.some(({ file, line, name }) => one.file === file && one.line === line && one.name === name);
  return [
    paint.bold(
      `${count(becomeAsync.length, 'function')} ${becomeAsync.length === 1 ? 'becomes' : 'become'} async together${from}`,
    ),
    ...roots.map((one) => `  from    ${place(one)}`),
    ...becomeAsync.map((one) => `  async   ${place(one)}${isExported(one) ? '  (its exported type changes)' : ''}`),
    ...calls.map((one) => `  await   ${place(one)}`),
    ...doubles.map((one) => `  double  ${place(one)}`),
    '',
  ].join('\n');
}

function cutLine({ reason, at, ...fn }: CutPoint): string {
  return `  ${place(fn)}  ${reason}  ${escapeTerminal(at.file)}:${at.line}`;
}

function place({ name, file, line }: FunctionAt): string {
  return `${escapeTerminal(file)}:${line}  ${escapeTerminal(name)}`;
}
