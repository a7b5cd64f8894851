import type { NameSource } from '../../catalogue/types';
import type { ModuleBinding, ModuleUse } from '../../analysis/moduleUses';

/** A use that is going to be rewritten, with the names that its new form needs. */
export interface Conversion {
  readonly use: ModuleUse;
  readonly names: readonly NameSource[];
}

/** The module that a name source means, seen from a use: `$same` is the module that the blocking API came from. */
export function sourceModule(source: Extract<NameSource, { module: string }>, use: ModuleUse): string {
  return source.module === '$same' ? use.root.module : source.module;
}

/** The binding made by the import itself, at the beginning of a chain of aliases. */
export function rootBinding(binding: ModuleBinding): ModuleBinding {
  return binding.parent ? rootBinding(binding.parent) : binding;
}

/** Whether the binding stands for the whole module. */
export function isNamespaceLike(binding: ModuleBinding): boolean {
  return binding.exportPath.length === 0;
}

/** Whether the binding is declared at module top level. */
export function isTopLevel(binding: ModuleBinding): boolean {
  return binding.binding.scope.path.isProgram() && binding.shape !== 'assignment';
}
