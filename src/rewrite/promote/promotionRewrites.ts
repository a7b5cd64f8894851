import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { describeFunction } from '../../analysis/promotion/describeFunction';
import { thrownPlace } from '../../analysis/promotion/thrownPlace';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { EmitContext, Rewrite, Work } from '../work';
import { bareCalls } from './bareCalls';
import { emitAsync, emitSignature } from './emitAsync';
import { aroundThrown } from './thrownEmission';
import type { Marked } from './markAsync';
import type { Promotion } from './promotion';

/** What is written for the functions that become async, besides the calls in them. */
export function promotionRewrites(
  source: SourceFile,
  promotion: Promotion,
  marked: Marked,
  works: readonly Work[],
): Rewrite[] {
  const bare = new Map([...bareCalls(promotion, marked)].map(([call, { node }]) => [node, call]));
  const rewrites = [
    ...aroundRewrites(promotion, marked),
    ...marked.functions.map((path) => rewriteOf(path, source, works, bare)),
  ];
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

/** What goes around the functions that a test sees throw. */
function aroundRewrites({ calls }: Promotion, marked: Marked): Rewrite[] {
  return calls.flatMap(({ start, end, form }) => {
    const path = form === 'thrown' ? marked.callAt(start, end) : undefined;
    const place = path && thrownPlace(path);
    const emission = place && !place.bare && aroundThrown(path, place);
    return emission ? [{ path, bare: [], returned: [], emission }] : [];
  });
}

function plain(path: NodePath, write: (edits: EditList, turned: EmitContext['turned']) => void): Rewrite {
  return { path, bare: [], returned: [], emission: { write: ({ edits, turned }) => write(edits, turned) } };
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
  const isThrown = describeFunction(path).kind === 'thrown';
  const rewrite = plain(path as NodePath, (edits, turned) => {
    emitAsync(path, source, edits);
    if (isThrown) turned?.(path);
  });
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

function signaturesOf(source: SourceFile, promotion: Promotion): NodePath[] {
  if (source.language !== 'typescript' || promotion.functions.length === 0) return [];
  const wanted = new Set(promotion.functions);
  const found: NodePath[] = [];
  visitPaths(source.program, {
    'TSMethodSignature|TSPropertySignature|TSDeclareMethod|TSFunctionType': (path: NodePath) => {
      if (wanted.has(span(path.node).start)) found.push(path);
    },
  });
  return found;
}
