import type { NodePath } from '@babel/traverse';
import { childPath, childPaths } from '../../source/ast';

/**
 * The names `LowSync` in the types that variables, fields and functions are declared with that hold a store.
 * @returns undefined when one is declared with a type that cannot be replaced by name
 */
export function storeTypes(holders: readonly NodePath[]): readonly NodePath[] | undefined {
  const all = holders.map((holder) => {
    const annotation = childPath(holder, holder.isFunction() ? 'returnType' : 'typeAnnotation');
    return annotation.isTSTypeAnnotation() ? namesIn(childPath(annotation, 'typeAnnotation')) : [];
  });
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}

function namesIn(type: NodePath): readonly NodePath[] | undefined {
  if (type.isTSNullKeyword() || type.isTSUndefinedKeyword()) return [];
  if (type.isTSUnionType()) {
    const all = childPaths(type, 'types').map(namesIn);
    return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
  }
  const name = type.isTSTypeReference() ? childPath(type, 'typeName') : undefined;
  if (!name?.isIdentifier()) return undefined;
  const { path } = name.scope.getBinding(name.node.name) ?? {};
  const declaration = path?.parentPath;
  if (!path?.isImportSpecifier() || !declaration?.isImportDeclaration()) return undefined;
  if (declaration.node.source.value !== 'lowdb') return undefined;
  const { imported } = path.node;
  return imported.type === 'Identifier' && imported.name === 'LowSync' ? [name] : undefined;
}
