import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';

/** The name of a function or a class that is declared, or is the value of a variable: `class A {}`, `const load = () => {}`. */
export function declaredId(callable: NodePath): Identifier | undefined {
  if (callable.isFunctionDeclaration() || callable.isClassDeclaration()) return callable.node.id ?? undefined;
  const declarator = callable.parentPath;
  const id = declarator?.isVariableDeclarator() ? declarator.node.id : undefined;
  return id?.type === 'Identifier' ? id : undefined;
}
