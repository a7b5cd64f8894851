import type { Binding, NodePath } from '@babel/traverse';

/** Where a name is referred to. Babel counts the `export` in front of a declaration, too, which is no use of it. */
export function referencesOf(binding: Binding): NodePath[] {
  return binding.referencePaths.filter((path) => !path.isExportDeclaration());
}
