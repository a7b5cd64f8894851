import type { Binding } from '@babel/traverse';

/** Whether the name's own declaration is exported, as in `export const a = 1` and `export function a() {}`. */
export function isExported(binding: Binding): boolean {
  const declaration = binding.path.isVariableDeclarator() ? binding.path.parentPath : binding.path;
  return (
    declaration?.parentPath?.isExportNamedDeclaration() === true ||
    declaration?.parentPath?.isExportDefaultDeclaration() === true
  );
}
