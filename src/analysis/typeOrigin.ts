import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath } from '../source/ast';
import { normalizeSpecifier } from './moduleSpecifier';

/** What a type is called where it comes from. */
export interface TypeOrigin {
  /** The module, without `node:`. */
  readonly module: string;
  /** From the module to the type: `['Database']` for `Database.Database` as for `import { Database }`. */
  readonly path: readonly string[];
}

/** Where the name of a type leads to (`A`, or `A.B`), when the file imports it. */
export function typeOrigin(name: NodePath): TypeOrigin | undefined {
  if (name.isTSQualifiedName()) {
    const left = typeOrigin(childPath(name, 'left'));
    return left && { ...left, path: [...left.path, name.node.right.name] };
  }
  if (!name.isIdentifier()) return undefined;
  const origin = name.scope.getBinding(name.node.name)?.path;
  const from = origin?.isTSImportEqualsDeclaration()
    ? specifierOf(origin.node.moduleReference)
    : origin?.parentPath?.isImportDeclaration()
      ? origin.parentPath.node.source.value
      : origin?.isVariableDeclarator() && origin.node.init?.type === 'CallExpression'
        ? specifierOf(origin.node.init)
        : undefined;
  if (!origin || from === undefined) return undefined;
  const module = normalizeSpecifier(from);
  if (!origin.isImportSpecifier()) return { module, path: [] };
  const { imported } = origin.node;
  const first = imported.type === 'Identifier' ? imported.name : imported.value;
  return { module, path: first === 'default' ? [] : [first] };
}

function specifierOf(node: Node): string | undefined {
  if (node.type === 'TSExternalModuleReference') return node.expression.value;
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  return first?.type === 'StringLiteral' ? first.value : undefined;
}
