import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { throwingFunction } from '../../analysis/promotion/callForm';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { Rewrite, Work } from '../work';
import { emitAsync, emitSignature } from './emitAsync';
import type { Marked } from './markAsync';
import type { Promotion } from './promotion';

/** What is written for the functions that become async, besides the calls in them. */
export function promotionRewrites(
  source: SourceFile,
  promotion: Promotion,
  marked: Marked,
  works: readonly Work[],
): Rewrite[] {
  const rewrites = marked.functions.map((path) => rewriteOf(path, source, works, bareCalls(promotion, marked)));
  const doubles = promotion.edits ?? [];
  if (doubles.length > 0) {
    rewrites.push(
      plain(source.program as NodePath, (edits) =>
        doubles.forEach(({ start, end, text }) => edits.replace(start, end, text)),
      ),
    );
  }
  return [
    ...rewrites,
    ...signaturesOf(source, promotion).map((path) => plain(path, (edits) => emitSignature(path, source, edits))),
  ];
}

function plain(path: NodePath, write: (edits: EditList) => void): Rewrite {
  return { path, bare: [], returned: [], emission: { write: ({ edits }) => write(edits) } };
}

function rewriteOf(
  path: NodePath<FunctionNode>,
  source: SourceFile,
  works: readonly Work[],
  bare: ReadonlyMap<Node, Node>,
): Rewrite {
  const call = bare.get(path.node);
  if (call) {
    // `expect(() => call())` becomes `expect(call())`.
    const { start, end } = span(path.node);
    return plain(path as NodePath, (edits) => {
      edits.replace(start, span(call).start, '');
      edits.replace(span(call).end, end, '');
    });
  }
  const rewrite = plain(path as NodePath, (edits) => emitAsync(path, source, edits));
  return { ...rewrite, returned: returnedCalls(path, works) };
}

/** An arrow that is nothing but a call returns its promise as it is. */
function returnedCalls(path: NodePath<FunctionNode>, works: readonly Work[]): Node[] {
  if (!path.isArrowFunctionExpression()) return [];
  const { body } = path.node;
  const work = works.find((one) => one.path.node === body);
  if (work?.decision.status !== 'rewritten') return [];
  const { form, write, hoist } = work.decision.emission;
  return form && !write && hoist !== true && form.pick === undefined && form.assertType === undefined ? [body] : [];
}

/** The arrows in `expect(() => call())`, with their calls. */
function bareCalls(promotion: Promotion, marked: Marked): Map<Node, Node> {
  const found = new Map<Node, Node>();
  for (const { start, end, form } of promotion.calls) {
    const path = form === 'thrown' ? marked.callAt(start, end) : undefined;
    const thrown = path && throwingFunction(path);
    if (path && thrown?.kind === 'expect' && thrown.isBare) found.set(thrown.function.node, path.node);
  }
  return found;
}

function signaturesOf(source: SourceFile, promotion: Promotion): NodePath[] {
  if (source.language !== 'typescript' || promotion.functions.length === 0) return [];
  const wanted = new Set(promotion.functions);
  const found: NodePath[] = [];
  visitPaths(source.program, {
    'TSMethodSignature|TSPropertySignature|TSDeclareMethod': (path: NodePath) => {
      if (wanted.has(span(path.node).start)) found.push(path);
    },
  });
  return found;
}
