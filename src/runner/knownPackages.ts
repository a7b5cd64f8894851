import { isCoreModule } from '../catalogue/isCoreModule';
import { isOwnPath } from '../catalogue/ownCatalogue';
import type { ApiEntry } from '../catalogue/types';

/** Names of the npm packages that entries come from, each once. */
export function knownPackages(catalogue: readonly ApiEntry[]): string[] {
  const returned = new Set(catalogue.flatMap((entry) => entry.returns ?? []));
  const modules = catalogue.flatMap((entry) => entry.modules);
  const packages = modules.filter(
    (module) => module !== 'global' && !returned.has(module) && !isCoreModule(module) && !isOwnPath(module),
  );
  return [...new Set(packages.map(packageName))];
}

/** `@scope/name/sub/path` to `@scope/name`. */
function packageName(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}
