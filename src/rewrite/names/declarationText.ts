import { isBuiltin } from 'node:module';
import type { ModuleRoot } from '../../analysis/moduleUses';
import type { CodeStyle } from '../../source/codeStyle';

/** A specifier: what the module calls it, and what the file calls it. */
export interface Specifier {
  readonly imported: string;
  readonly local: string;
}

export type RootKind = 'import' | 'require' | 'import-equals' | 'dynamic-import' | 'get-builtin';

/** A module specifier with or without `node:`, like the one beside it, or as the file does elsewhere. */
export function specifierText(module: string, neighbour: ModuleRoot | undefined, style: CodeStyle): string {
  if (!isBuiltin(module)) return module;
  const prefixed =
    neighbour && isBuiltin(neighbour.module) ? neighbour.specifier.startsWith('node:') : style.nodePrefix === true;
  return prefixed ? `node:${module}` : module;
}

/** The quote that the neighbour's specifier is written with. */
export function quoteOf(neighbour: ModuleRoot | undefined, style: CodeStyle): string {
  const raw = neighbour?.literal?.extra?.['raw'];
  return typeof raw === 'string' ? (raw[0] ?? style.quote) : style.quote;
}

/** The expression that loads a module. */
export function loadExpression(
  kind: Exclude<RootKind, 'import' | 'import-equals'>,
  specifier: string,
  quote: string,
): string {
  const quoted = quote + specifier + quote;
  if (kind === 'require') return `require(${quoted})`;
  return kind === 'dynamic-import' ? `await import(${quoted})` : `process.getBuiltinModule(${quoted})`;
}

interface Details {
  readonly quote: string;
  readonly keyword: string;
  readonly semicolon: boolean;
  readonly spacing: boolean;
  readonly lineBreak: string | undefined;
  /** Wider lines are broken, one name a line, as formatters do. */
  readonly width: number;
}

/** `import { a, b as c } from 'm'` or `const { a, b: c } = require('m')`, with the semicolon if `semicolon`. */
export function namedDeclaration(
  kind: RootKind,
  specifiers: readonly Specifier[],
  specifier: string,
  details: Details,
): string {
  const isImport = kind === 'import' || kind === 'import-equals';
  const braces = bracedList(specifiers, isImport, specifier, details);
  const end = details.semicolon ? ';' : '';
  if (isImport) return `import ${braces} from ${details.quote}${specifier}${details.quote}${end}`;
  return `${details.keyword} ${braces} = ${loadExpression(kind, specifier, details.quote)}${end}`;
}

function bracedList(specifiers: readonly Specifier[], isImport: boolean, specifier: string, details: Details): string {
  const list = specifierList(specifiers, isImport, ', ');
  const padding = details.spacing ? 2 : 0;
  const overhead = (isImport ? "import {} from '';" : `${details.keyword} {} = require('');`).length + padding;
  if (
    details.lineBreak !== undefined &&
    specifiers.length > 1 &&
    list.length + specifier.length + overhead > details.width
  ) {
    return `{${details.lineBreak}${specifierList(specifiers, isImport, `,${details.lineBreak}`)},${details.lineBreak.replace(/[ \t]+$/, '')}}`;
  }
  return details.spacing ? `{ ${list} }` : `{${list}}`;
}

/** The inside of the braces. */
export function specifierList(specifiers: readonly Specifier[], isImport: boolean, separator: string): string {
  return [...specifiers]
    .sort((a, b) => (a.imported < b.imported ? -1 : 1))
    .map(({ imported, local }) => (imported === local ? local : `${imported}${isImport ? ' as ' : ': '}${local}`))
    .join(separator);
}

/** A declaration of one name for the whole module, of the same form as its neighbour's. */
export function namespaceDeclaration(
  shape: 'default' | 'namespace' | 'import-equals' | 'declarator',
  kind: RootKind,
  local: string,
  specifier: string,
  details: { quote: string; keyword: string; semicolon: boolean },
): string {
  const quoted = details.quote + specifier + details.quote;
  const end = details.semicolon ? ';' : '';
  if (shape === 'default') return `import ${local} from ${quoted}${end}`;
  if (shape === 'namespace') return `import * as ${local} from ${quoted}${end}`;
  if (shape === 'import-equals') return `import ${local} = require(${quoted})${end}`;
  const load = kind === 'import' || kind === 'import-equals' ? 'require' : kind;
  return `${details.keyword} ${local} = ${loadExpression(load, specifier, details.quote)}${end}`;
}
