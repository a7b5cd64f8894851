import type { Binding, NodePath } from '@babel/traverse';
import type { Comment, Function as FunctionNode } from '@babel/types';
import { childPath, childPaths, memberName, span, staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { readTopLevel, type TopLevel } from './topLevel';

/** A function that people say takes long. */
export interface Named {
  readonly name: string;
  readonly path: NodePath<FunctionNode>;
  /** Its place in the module; undefined for functions inside of others, and methods. */
  readonly home: { readonly statement: TopLevel; readonly binding: Binding } | undefined;
  /** The comment that says so. */
  readonly marker: Comment | undefined;
}

/** `/* unsync: cpu-bound *\/`, `// unsync: cpu-bound`, or a line or a sentence of a JSDoc comment, with or without words behind it. */
const markerText = /(?:^[\s*]*|[.!?;,:)–—-]\s+)unsync:\s*cpu-bound\b/m;

/** The functions that are named as CPU-bound, in source order, and comments that no function stands behind. */
export interface CpuBound {
  readonly named: readonly Named[];
  readonly lost: readonly Comment[];
}

/**
 * Finds the functions that are named as CPU-bound.
 * @param names `name`, or `file#name` for the function of one file
 */
export function findCpuBound(source: SourceFile, names: readonly string[]): CpuBound {
  const wanted = new Set(names.flatMap((name) => nameIn(source.file, name)));
  const markers = (source.ast.comments ?? []).filter(({ value }) => markerText.test(value));
  if (wanted.size === 0 && markers.length === 0) return { named: [], lost: [] };
  const statements = readTopLevel(source);
  const found: Named[] = [];
  visitPaths(source.program, {
    Function(path: NodePath<FunctionNode>) {
      const name = nameOf(path);
      const marker = markers.find((one) => isRightBefore(one, path, source.text));
      if (name === undefined || (!marker && !wanted.has(name))) return;
      found.push({ name, path, home: homeOf(path, name, statements), marker });
    },
  });
  // A name means the function of the module; one inside another function only where the module has none.
  const named = found.filter(
    (one) => one.marker || one.home || !found.some(({ name, home }) => home && name === one.name),
  );
  return { named, lost: markers.filter((one) => !found.some(({ marker }) => marker === one)) };
}

function nameIn(file: string, entry: string): string[] {
  const at = entry.lastIndexOf('#');
  if (at < 0) return [entry];
  return entry.slice(0, at).replace(/^\.\//, '') === file ? [entry.slice(at + 1)] : [];
}

function nameOf(path: NodePath<FunctionNode>): string | undefined {
  const { node } = path;
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? 'default';
  if (node.type === 'ObjectMethod' || node.type === 'ClassMethod' || node.type === 'ClassPrivateMethod')
    return memberName(node) ?? 'a computed name';
  const parent = path.parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier') return parent.node.id.name;
  if (node.type === 'FunctionExpression' && node.id) return node.id.name;
  // `exports.parse = (text) => ...`, `{ parse: (text) => ... }`
  if (parent?.isAssignmentExpression() && path.key === 'right') return staticKey(parent.node.left);
  if (parent?.isExportDefaultDeclaration()) return 'default';
  return parent && isMemberWith(path, parent) ? (memberName(parent.node) ?? 'a computed name') : undefined;
}

/** `{ parse: (text) => ... }`, `class { parse = (text) => ... }` */
function isMemberWith(path: NodePath, parent: NodePath): boolean {
  return (
    path.key === 'value' && (parent.isObjectProperty() || parent.isClassProperty() || parent.isClassPrivateProperty())
  );
}

function homeOf(path: NodePath<FunctionNode>, name: string, statements: readonly TopLevel[]): Named['home'] {
  const statement = statements.find(({ declaration, kind }) => {
    if (kind === 'function') return declaration.node === path.node;
    if (kind !== 'variable') return false;
    const declarators = childPaths(declaration, 'declarations');
    return declarators.length === 1 && childPath(declarators[0] ?? declaration, 'init').node === path.node;
  });
  const binding = statement && statement.statement.scope.getProgramParent().getBinding(name);
  return binding ? { statement, binding } : undefined;
}

/** Whether nothing but white space and other comments stands between the comment and the statement of the function. */
function isRightBefore(comment: Comment, path: NodePath<FunctionNode>, text: string): boolean {
  const isDeclared =
    path.isFunctionDeclaration() || path.isObjectMethod() || path.isClassMethod() || path.isClassPrivateMethod();
  const { parentPath } = path;
  const property = parentPath && isMemberWith(path, parentPath) ? parentPath : undefined;
  const statement = isDeclared ? path : (property ?? path.getStatementParent());
  const outer = statement?.parentPath?.isExportDeclaration() ? statement.parentPath : statement;
  if (!outer || typeof comment.end !== 'number') return false;
  const { start } = span(outer.node);
  const between = comment.end <= start ? text.slice(comment.end, start) : 'x';
  return /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*$/.test(between);
}
