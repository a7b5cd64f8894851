/** `node:fs` and `fs` name one module; the catalogue spells it without the prefix. */
export function normalizeSpecifier(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
}

/** The npm package of a module specifier: `@scope/name` of `@scope/name/sub/path`. */
export function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}
