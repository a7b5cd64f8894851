import type { NodePath } from '@babel/traverse';
import { childPath, span } from '../../../source/ast';
import { thrown } from './delegate';
import type { BridgeContext } from './types';

/** The text of a function that does as the twin what this one does: `() => true` becomes `async () => {}`. */
export function functionText(path: NodePath, { source, replacement }: BridgeContext): string | undefined {
  if (!path.isArrowFunctionExpression() && !path.isFunctionExpression()) return undefined;
  const { text } = source;
  if (path.node.async || path.node.generator) return undefined;
  const { start, end } = span(path.node);
  if (replacement.twin.kind === 'same') return `async ${text.slice(start, end)}`;
  const body = childPath(path, 'body');
  if (!path.isArrowFunctionExpression() || !body.isExpression()) return undefined;
  const inner = span(body.node);
  const head = /^[^]*?(?==>[\s(]*$)/.exec(text.slice(start, inner.start))?.[0];
  if (head === undefined) return undefined;
  if (!body.isBooleanLiteral()) return `async ${head}=> { if (${negated(body, text)}) ${thrown(source)} }`;
  return body.node.value ? `async ${head}=> {}` : `async ${head}=> { ${thrown(source)} }`;
}

function negated(path: NodePath, text: string): string {
  const { start, end } = span(path.node);
  if (path.isUnaryExpression({ operator: '!' })) {
    const inner = span(childPath(path, 'argument').node);
    return text.slice(inner.start, inner.end);
  }
  const own = text.slice(start, end);
  return path.isCallExpression() || path.isMemberExpression() || path.isIdentifier() ? `!${own}` : `!(${own})`;
}
