import type { NodePath } from '@babel/traverse';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';

/** `@returns {T}` in the JSDoc comment right before a function becomes `@returns {Promise<T>}`. */
export function emitJsdoc(path: NodePath, source: SourceFile, edits: EditList): void {
  const { start } = span(documented(path).node);
  const comment = source.ast.comments?.find(
    ({ end }) => typeof end === 'number' && end <= start && /^\s*$/.test(source.text.slice(end, start)),
  );
  if (comment?.type !== 'CommentBlock' || !comment.value.startsWith('*') || typeof comment.start !== 'number') return;
  const tag = /@returns?\s+\{/.exec(comment.value);
  if (!tag) return;
  const open = tag.index + tag[0].length;
  const close = closingBrace(comment.value, open);
  if (close === undefined || /^\s*(?:Promise\b|asserts\b)/.test(comment.value.slice(open, close))) return;
  const offset = comment.start + '/*'.length;
  edits.wrap(offset + open, offset + close, 'Promise<', '>');
}

/** The node that the comment stands before: the whole declaration, member or property. */
function documented(path: NodePath): NodePath {
  const parent = path.parentPath;
  if (!parent) return path;
  const isPart =
    parent.isExportNamedDeclaration() ||
    parent.isExportDefaultDeclaration() ||
    (parent.isVariableDeclarator() && path.key === 'init') ||
    (parent.isVariableDeclaration() && path.key === 0) ||
    (parent.isAssignmentExpression() && path.key === 'right') ||
    (parent.isExpressionStatement() && !path.isFunction()) ||
    ((parent.isObjectProperty() || parent.isClassProperty() || parent.isClassPrivateProperty()) &&
      path.key === 'value');
  return isPart ? documented(parent) : path;
}

function closingBrace(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
