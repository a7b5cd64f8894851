import type { Node } from '@babel/types';
import type { SourceFile } from '../source/SourceFile';
import { visitPaths } from '../source/visitPaths';

/**
 * Names that types (TypeScript or Flow) refer to by their first identifier: `Stats`, `fs` of `fs.Stats`, `typeof fs`.
 * @param gone names of types that do not count
 */
export function findTypeNames(
  source: SourceFile,
  gone: ReadonlySet<Node | undefined> = new Set(),
): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: Node): void => {
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'TSQualifiedName') add(node.left);
    else if (node.type === 'QualifiedTypeIdentifier') add(node.qualification);
  };
  visitPaths(source.program, {
    TSTypeReference: (path) => (gone.has(path.node.typeName) ? undefined : add(path.node.typeName)),
    TSTypeQuery: (path) => add(path.node.exprName),
    TSExpressionWithTypeArguments: (path) => add(path.node.expression),
    GenericTypeAnnotation: (path) => add(path.node.id),
    TypeofTypeAnnotation: (path) => {
      path.traverse({ Identifier: (inner) => add(inner.node) });
    },
    TSImportEqualsDeclaration: (path) => add(path.node.moduleReference),
  });
  return names;
}
