import { posix } from 'node:path';
import { traverseFast } from '@babel/types';
import { isOwnPath } from '../catalogue/ownCatalogue';
import type { ApiEntry, Form, NameSource } from '../catalogue/types';
import type { SourceFile } from '../source/SourceFile';

/** What an extension in a specifier may stand for on disk: compilers leave `./x.js` as it is where there is an `x.ts`. */
const standsFor: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.js', '.ts', '.jsx', '.tsx'],
  '.jsx': ['.jsx', '.tsx'],
  '.mjs': ['.mjs', '.mts'],
  '.cjs': ['.cjs', '.cts'],
  '.ts': ['.ts'],
  '.tsx': ['.tsx'],
  '.mts': ['.mts'],
  '.cts': ['.cts'],
};
const compiled: Readonly<Record<string, string>> = { '.ts': '.js', '.tsx': '.js', '.mts': '.mjs', '.cts': '.cjs' };

/**
 * The entries as one file sees them: modules that are named by the path of their file become the specifiers that this file
 * imports them with, and their twins specifiers of the same kind. Nothing is looked up on disk.
 *
 * @param file relative to the folder that the paths are relative to, with `/`
 */
export function entriesIn(source: SourceFile, file: string, entries: readonly ApiEntry[]): readonly ApiEntry[] {
  if (!entries.some(({ modules }) => modules.some(isOwnPath))) return entries;
  const folder = posix.dirname(file.replaceAll('\\', '/'));
  const specifiers = relativeSpecifiers(source);
  return entries.flatMap((entry) => {
    const others = entry.modules.filter((module) => !isOwnPath(module));
    const own = specifiers.filter((specifier) => entry.modules.some((module) => leadsTo(folder, specifier, module)));
    return [
      ...own.map((specifier) => localEntry(entry, [specifier], specifier)),
      ...(others.length > 0 ? [localEntry(entry, others, undefined)] : []),
    ];
  });

  function localEntry(entry: ApiEntry, modules: readonly string[], like: string | undefined): ApiEntry {
    const variants = entry.variants.map((variant) =>
      variant.form ? { ...variant, form: localForm(variant.form, like) } : variant,
    );
    return { ...entry, modules, variants };
  }

  function localForm(form: Form, like: string | undefined): Form {
    const names = Object.entries(form.names).map(([local, name]): [string, NameSource] => {
      if (!('module' in name) || !isOwnPath(name.module)) return [local, name];
      const { module } = name;
      const known = specifiers.find((specifier) => leadsTo(folder, specifier, module));
      return [local, { ...name, module: known ?? specifierTo(folder, module, like) }];
    });
    return { ...form, names: Object.fromEntries(names) };
  }
}

/** The files that a path of an own module may mean, the likeliest first. */
export function filesNamed(module: string): readonly string[] {
  const { base, extension } = split(module);
  if (extension !== '') return [...new Set([module, ...(standsFor[extension] ?? []).map((one) => base + one)])];
  const endings = Object.keys(standsFor);
  return [module, ...endings.map((one) => base + one), ...endings.map((one) => `${base}/index${one}`)];
}

/** Every specifier of the file that starts with a dot, in the order in which they appear. */
function relativeSpecifiers(source: SourceFile): string[] {
  const found = new Set<string>();
  const add = (specifier: string): void => {
    if (isOwnPath(specifier)) found.add(specifier);
  };
  traverseFast(source.ast.program, (node) => {
    if (node.type === 'ImportDeclaration') add(node.source.value);
    else if (node.type === 'TSExternalModuleReference') add(node.expression.value);
    else if (node.type === 'CallExpression' && node.arguments[0]?.type === 'StringLiteral')
      add(node.arguments[0].value);
  });
  return [...found];
}

/** Whether a specifier in a file of `folder` means the file `module`. */
function leadsTo(folder: string, specifier: string, module: string): boolean {
  const wanted = split(posix.normalize(module));
  const { base, extension } = split(posix.join(folder, specifier).replace(/(?<=.)\/$/, ''));
  if (extension !== '') {
    return base === wanted.base && (wanted.extension === '' || (standsFor[extension] ?? []).includes(wanted.extension));
  }
  return base === wanted.base || posix.join(base, 'index') === wanted.base;
}

/** A specifier of the file `module` for a file of `folder`, with or without extension as in the specifier `like`. */
function specifierTo(folder: string, module: string, like: string | undefined): string {
  const { base, extension } = split(posix.normalize(module));
  const path = posix.relative(folder, base);
  const start = path.startsWith('.') ? path : `./${path}`;
  const ending = split(like ?? module).extension;
  if (ending === '') return start;
  if (extension === '') return start + ending;
  return start + (compiled[ending] === undefined ? (compiled[extension] ?? extension) : extension);
}

/** A path without the extension of a source file, and that extension. */
function split(path: string): { readonly base: string; readonly extension: string } {
  const extension = posix.extname(path);
  return extension in standsFor ? { base: path.slice(0, -extension.length), extension } : { base: path, extension: '' };
}
