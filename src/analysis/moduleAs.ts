import type { ModuleBinding, ModuleUse } from './moduleUses';

/** What the file has of a module: the module itself (a default import, `require`), `import * as`, or only parts of it. */
export function moduleAs(use: ModuleUse | undefined): 'itself' | 'namespace' | 'parts' {
  const binding = use?.binding && importBinding(use.binding);
  if (!binding) return use?.root.kind === 'require' ? 'itself' : 'parts';
  if (binding.root.kind === 'require' || binding.root.kind === 'import-equals') return 'itself';
  if (binding.exportPath.length > 0) return 'parts';
  return binding.shape === 'namespace' ? 'namespace' : 'itself';
}

function importBinding(binding: ModuleBinding): ModuleBinding {
  return binding.parent ? importBinding(binding.parent) : binding;
}
