import type { ParserOptions, ParserPlugin } from '@babel/parser';
import { extname } from 'node:path';

/** Syntax that every kind of file may use; the same set as jscodeshift's own Babel parsers, less the abandoned proposals. */
const common: ParserPlugin[] = [
  'decoratorAutoAccessors',
  'decorators-legacy',
  'doExpressions',
  'exportDefaultFrom',
  'explicitResourceManagement',
  'functionBind',
  'importAttributes',
  'throwExpressions',
];

const typescriptExtensions = new Set(['.ts', '.mts', '.cts', '.tsx']);

/** Whether a file name is that of a TypeScript file. */
export function isTypeScript(file: string): boolean {
  return typescriptExtensions.has(extname(file).toLowerCase());
}

/** Plugin sets to try, the likeliest first: JSX and Flow for JavaScript, no JSX in `.ts` (where `<T>x` is an assertion). */
export function pluginSets(file: string): ParserPlugin[][] {
  const extension = extname(file).toLowerCase();
  if (extension === '.tsx') return [[...common, 'jsx', 'typescript']];
  if (isTypeScript(file)) return [[...common, 'typescript']];
  return [
    [...common, 'jsx', 'flow'],
    [...common, 'jsx'],
    [...common, 'jsx', 'typescript'],
  ];
}

/** Source types to try: what the extension and package.json say first, then what the text itself allows. */
export function sourceTypes(
  file: string,
  packageType: 'module' | 'commonjs' | undefined,
): NonNullable<ParserOptions['sourceType']>[] {
  const extension = extname(file).toLowerCase();
  if (extension === '.mjs' || extension === '.mts') return ['module', 'script'];
  if (extension === '.cjs') return ['script', 'module'];
  if (packageType === 'module') return ['module', 'unambiguous', 'script'];
  return ['unambiguous', 'module', 'script'];
}
