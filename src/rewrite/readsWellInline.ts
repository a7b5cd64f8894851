import type { NodePath } from '@babel/traverse';
import type { Form } from '../catalogue/types';
import { outermostWrapper, span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';

/** Lines that the inline form would make wider than this want the helper. */
const lineWidth = 100;

/**
 * Whether a form for which there is a helper can stand where the call stands: as the whole of a condition, an initialiser or a
 * returned value, on a line that does not get too long. As a part of a larger expression it takes longer to read than the rest.
 */
export function readsWellInline(call: NodePath, form: Form | undefined, { text }: SourceFile): boolean {
  const { start, end } = span(call.node);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trimEnd();
  const growth = 'await '.length + (form?.expression.replace(/^\w+\(\$args\)/, '').length ?? 0);
  return line.length + growth <= lineWidth && isWhole(outermostWrapper(call));
}

function isWhole(path: NodePath): boolean {
  const { parent, key } = path;
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'AssignmentExpression':
    case 'ReturnStatement':
    case 'ExpressionStatement':
    case 'AwaitExpression':
      return true;
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return key === 'test';
    case 'ArrowFunctionExpression':
      return key === 'body';
    default:
      return false;
  }
}
