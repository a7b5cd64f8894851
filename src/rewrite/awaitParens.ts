import type { NodePath } from '@babel/traverse';
import { isParenthesized, span } from '../source/ast';

/** What is put around an expression to await it: `await x`, or `(await x)` where the grammar (or a reader, after `!`) needs it. */
export function needsParens(path: NodePath): boolean {
  if (isParenthesized(path.node)) return false;
  const parent = path.parentPath;
  if (!parent) return false;
  switch (parent.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'TSIndexedAccessType':
      return path.key === 'object';
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return path.key === 'callee';
    case 'TaggedTemplateExpression':
      return path.key === 'tag';
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
    case 'BindExpression':
    case 'Decorator':
      return true;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return path.key === 'superClass';
    case 'BinaryExpression':
      return path.key === 'left' && (parent.node as { operator: string }).operator === '**';
    case 'UnaryExpression':
      return (parent.node as { operator: string }).operator === '!';
    default:
      return false;
  }
}

const wantSemicolon = new Set(['ExpressionStatement', 'VariableDeclaration', 'ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement', 'DoWhileStatement', 'ImportDeclaration', 'ExportDefaultDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'DebuggerStatement', 'TSTypeAliasDeclaration', 'TSImportEqualsDeclaration']);

/**
 * Whether text that begins with a parenthesis at the start of `path` would be read as a continuation of the statement before,
 * which ends without a semicolon. Then a `;` has to go in front.
 */
export function needsLeadingSemicolon(path: NodePath, text: string): boolean {
  const statement = path.getStatementParent();
  if (!statement?.isExpressionStatement() || span(statement.node).start !== span(path.node).start) return false;
  if (statement.listKey === undefined || typeof statement.key !== 'number' || statement.key === 0) return false;
  const before = statement.getSibling(statement.key - 1);
  if (!before.node || !wantSemicolon.has(before.node.type)) return false;
  return text[span(before.node).end - 1] !== ';';
}
