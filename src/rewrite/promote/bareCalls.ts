import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { thrownPlace } from '../../analysis/promotion/thrownPlace';
import type { Marked } from './markAsync';
import type { Promotion } from './promotion';

/** The calls that take the place of their arrow functions, with those: `expect(() => load())` becomes `expect(load())`. */
export function bareCalls({ calls }: Promotion, marked: Marked): Map<Node, NodePath> {
  const found = new Map<Node, NodePath>();
  const promoted = new Set(calls.map(({ start, end }) => `${start}-${end}`));
  for (const { start, end, form } of calls) {
    const path = form === 'thrown' ? marked.callAt(start, end) : undefined;
    const bare = path && thrownPlace(path)?.bare;
    if (bare && promoted.has(`${String(bare.node.start)}-${String(bare.node.end)}`)) found.set(bare.node, path);
  }
  return found;
}
