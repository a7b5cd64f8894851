import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isParenthesized, span } from '../source/ast';

/** What is put around an expression to await it: `await x`, or `(await x)` where the grammar needs it, or Prettier puts it for readers. */
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
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'BindExpression':
    case 'Decorator':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'SpreadElement':
      return true;
    case 'ConditionalExpression':
      return path.key === 'test';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return path.key === 'superClass';
    default:
      return false;
  }
}

const wantSemicolon = new Set([
  'ExpressionStatement',
  'VariableDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
  'DoWhileStatement',
  'ImportDeclaration',
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'DebuggerStatement',
  'TSTypeAliasDeclaration',
  'TSImportEqualsDeclaration',
]);

/**
 * Whether text that begins with a parenthesis at the start of `path` would be read as a continuation of the statement before,
 * which ends without a semicolon. Then a `;` has to go in front.
 */
export function needsLeadingSemicolon(path: NodePath, text: string): boolean {
  const statement = path.getStatementParent();
  if (!statement?.isExpressionStatement() || span(statement.node).start !== span(path.node).start) return false;
  if (statement.listKey === undefined || typeof statement.key !== 'number') return false;
  if (statement.key === 0) return text[directiveEnd(statement) - 1] !== ';' && directiveEnd(statement) > 0;
  const before = lastPart(statement.getSibling(statement.key - 1).node);
  if (!before || !wantSemicolon.has(before.type)) return false;
  return text[span(before).end - 1] !== ';';
}

/** Where the directives in front of the first statement end; 0 when there are none. */
function directiveEnd(statement: NodePath): number {
  const block = statement.parent;
  const directive = block.type === 'BlockStatement' || block.type === 'Program' ? block.directives.at(-1) : undefined;
  return directive ? span(directive).end : 0;
}

/** The statement that a statement ends with: `if (x) y()` ends with `y()`. */
function lastPart(node: Node | null | undefined): Node | undefined {
  switch (node?.type) {
    case 'IfStatement':
      return lastPart(node.alternate ?? node.consequent);
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'WithStatement':
    case 'LabeledStatement':
      return lastPart(node.body);
    default:
      return node ?? undefined;
  }
}
