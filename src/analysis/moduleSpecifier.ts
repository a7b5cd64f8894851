/** `node:fs` and `fs` name one module; the catalogue spells it without the prefix. */
export function normalizeSpecifier(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
}
