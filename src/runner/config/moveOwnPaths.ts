import { posix } from 'node:path';
import { isOwnPath, type OwnEntry, type UserCatalogue } from '../../catalogue/ownCatalogue';
import type { NameSource, Variant } from '../../catalogue/types';

/** The same catalogue with the paths of own modules relative to another folder. @param from the folder that they are relative to now, as seen from the other */
export function moveOwnPaths({ catalogue, apis, ignore }: UserCatalogue, from: string): UserCatalogue {
  return {
    ...(catalogue && { catalogue: catalogue.map(moveEntry) }),
    ...(apis && { apis }),
    ...(ignore && { ignore }),
  };

  function moveEntry({ twin, variants, ...entry }: OwnEntry): OwnEntry {
    return {
      ...entry,
      modules: entry.modules.map(move),
      ...(twin !== undefined && { twin: typeof twin === 'string' ? twin : { ...twin, module: move(twin.module) } }),
      ...(variants && { variants: variants.map(moveVariant) }),
    };
  }

  function moveVariant({ form, ...variant }: Variant): Variant {
    if (!form) return variant;
    const names = Object.entries(form.names).map(([local, name]): [string, NameSource] => [
      local,
      'module' in name ? { ...name, module: move(name.module) } : name,
    ]);
    return { ...variant, form: { ...form, names: Object.fromEntries(names) } };
  }

  function move(module: string): string {
    if (!isOwnPath(module)) return module;
    const path = posix.join(from, module);
    return isOwnPath(path) ? path : `./${path}`;
  }
}
