import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { unwrap } from '../../source/ast';
import type { Piece } from '../sleeps/writeAwaited';

/** A duration in nanoseconds, a bigint, as milliseconds: `BigInt(ms) * 1000000n` is `ms`. */
export function nanosecondPieces(path: NodePath): readonly Piece[] | undefined {
  const node = unwrap(path.node);
  if (node.type === 'BigIntLiteral') {
    const milliseconds = Math.ceil(Number(node.value.replace(/_/g, '')) / 1e6);
    return milliseconds <= 2 ** 31 - 1 ? [String(milliseconds)] : undefined;
  }
  if (node.type === 'BinaryExpression' && node.operator === '*') {
    const converted = isMillion(node.right)
      ? bigIntOf(node.left)
      : isMillion(node.left)
        ? bigIntOf(node.right)
        : undefined;
    if (converted) return [converted];
  }
  const inner = bigIntOf(node);
  if (inner?.type === 'BinaryExpression' && inner.operator === '*') {
    if (isMillion(inner.right)) return [inner.left];
    if (isMillion(inner.left)) return [inner.right];
  }
  return ['Number(', path.node, ') / 1e6'];
}

/** `x` of `BigInt(x)`. */
function bigIntOf(written: Node): Node | undefined {
  const node = unwrap(written);
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'BigInt')
    return undefined;
  return node.arguments.length === 1 ? node.arguments[0] : undefined;
}

function isMillion(node: Node): boolean {
  if (node.type === 'BigIntLiteral') return Number(node.value.replace(/_/g, '')) === 1e6;
  return node.type === 'NumericLiteral' && node.value === 1e6;
}
