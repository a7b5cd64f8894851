import type { ApiEntry, Condition, Form, Variant } from '../types';

/** What an entry of a package says beside where the API is. */
type Details = Partial<Omit<ApiEntry, 'api' | 'modules' | 'path' | 'variants'>>;

/**
 * A blocking function of a package.
 * @param path from the module to the function, with dots: `sync`, `globSync`, `findUp.sync`; `` when the module itself is called
 */
export function packageEntry(
  name: string,
  path: string,
  variants: readonly Variant[],
  details: Details = {},
): ApiEntry {
  const keys = path === '' ? [] : path.split('.');
  return {
    api: [name, ...keys].join('.'),
    modules: [name],
    path: keys,
    transform: 'package-sync-to-async',
    cost: 'io',
    effects: ['reads'],
    variants,
    // Names of packages are common words; as specifiers they stand in quotes.
    ...(!path.includes('Sync') && { needles: [`'${name}'`, `"${name}"`] }),
    ...details,
  };
}

/**
 * A function that blocks nothing itself: what it returns has functions that do.
 * @param returned the name under which their entries (of `ofReturned`) find it
 */
export function maker(name: string, path: string, returned: string): ApiEntry {
  return packageEntry(name, path, [{ refuse: 'sync-instance' }], { returns: returned, blocksWhen: [{ any: [] }] });
}

/** A method of what a maker returned, or with path `` that itself, called. */
export function ofReturned(
  returned: string,
  path: string,
  variants: readonly Variant[],
  details: Details = {},
): ApiEntry {
  const { needles: _, ...entry } = packageEntry(returned, path, variants, details);
  return entry;
}

/** A function of the same package. */
export function own(name: string, expression = `${name}($args)`): Form {
  return { expression, names: { [name]: { kind: 'import', module: '$same', name } } };
}

/** The package itself, called. @param as what the file calls it, where it has no name for it yet */
export function itself(as: string, expression = `${as}($args)`): Form {
  return { expression, names: { [as]: { kind: 'import', module: '$same', name: 'default', as } } };
}

/** A function of the same package that takes a callback. */
export function promisified(name: string): Form {
  return { expression: `${name}($args)`, names: { [name]: { kind: 'promisify', module: '$same', name } } };
}

/** The package itself, which takes a callback. */
export function promisifiedItself(as: string): Form {
  return { expression: `${as}($args)`, names: { [as]: { kind: 'promisify', module: '$same', name: 'default', as } } };
}

/**
 * TypeScript only: a file that has no name for the package itself would need a default import, and whether that compiles
 * depends on the compiler's options. (`import * as` cannot be called.)
 */
export const needsDefaultImport: Variant = {
  when: [{ language: 'typescript' }, { not: { moduleAs: 'itself' } }, { not: { defaultImports: true } }],
  refuse: 'no-default-import',
};

/** `x.sync(...)` of a package whose main export is the asynchronous function. */
export function mainTwin(as: string): readonly Variant[] {
  return [needsDefaultImport, { form: itself(as) }];
}

/** `xSync(...)` beside `x(...)`. */
export function ownTwin(name: string): readonly Variant[] {
  return [{ form: own(name) }];
}

/** What the function does depends on the version, and that is not known. */
export const unknownVersion: Variant = { refuse: 'unknown-version' };

/** The versions before have no twin that gives a promise; where the version is not known, neither is this. */
export function since(version: string, variants: readonly Variant[]): readonly Variant[] {
  return [
    { when: [{ installed: `<${version}` }], refuse: 'no-twin-in-version' },
    ...forVersions(`>=${version}`, variants),
    unknownVersion,
  ];
}

/** Variants that hold for some versions only. */
export function forVersions(range: string, variants: readonly Variant[]): readonly Variant[] {
  const installed: Condition = { installed: range };
  return variants.map((variant) => ({ ...variant, when: [installed, ...(variant.when ?? [])] }));
}
