import type { NodePath } from '@babel/traverse';
import type { ImportDeclaration, Node } from '@babel/types';
import { posix } from 'node:path';
import type { TopLevel } from '../../analysis/cpuBound/topLevel';
import { namesMentioned } from '../../analysis/cpuBound/slice';
import { childPaths, span, staticKey } from '../../source/ast';
import type { CodeStyle } from '../../source/codeStyle';
import type { SourceFile } from '../../source/SourceFile';
import { removalSpan } from '../removalSpan';
import { handlerName, isDirect } from './poolCall';
import { markerLine } from './markerLine';
import type { PoolTask } from './poolTask';

/** What a worker module is made of. */
export interface WorkerContent {
  readonly source: SourceFile;
  readonly style: CodeStyle;
  readonly tasks: readonly PoolTask[];
  /** What moves, in source order. */
  readonly code: readonly TopLevel[];
  readonly types: readonly TopLevel[];
  /** Types that stay in the file, and are imported from it. */
  readonly typesThere: readonly string[];
  readonly imports: ReadonlyMap<TopLevel, ReadonlySet<string>>;
  /** Names that the file imports back. */
  readonly exported: ReadonlySet<string>;
  readonly isCommonJs: boolean;
  /** Folder of the file and of the module, relative to the working directory. */
  readonly from: string;
  readonly to: string;
  /** How the file names itself in an import of the module, without the folder. */
  readonly ownSpecifier: string;
}

/** The text of a worker module: the functions with everything that they need; lines ended by `\n`. */
export function workerModule(content: WorkerContent): string {
  const { source, style, tasks, isCommonJs } = content;
  const end = style.semicolons ? ';' : '';
  const directives = source.ast.program.directives.map(({ start, end: to }) => source.text.slice(start ?? 0, to ?? 0));
  const moved = [...content.types, ...content.code].sort((a, b) => startOf(a) - startOf(b));
  const handlers = tasks.filter((task) => !isDirect(task)).map((task) => handler(task, content));
  const exported = [...new Set([...content.exported, ...tasks.map(handlerName)])];
  const blocks = [
    [`// What runs in the threads of the pool in ${posix.basename(source.file)}.`],
    directives,
    importLines(content),
    [joined(moved, content)],
    handlers,
    isCommonJs ? [`module.exports = { ${exported.join(', ')} }${end}`] : [],
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines, index) => lines.join(index === 4 ? '\n\n' : '\n'))
    .join('\n\n');
  return `${text.replace(/\r\n/g, '\n').trimEnd()}\n`;
}

function startOf({ statement }: TopLevel): number {
  return span(statement.node).start;
}

/** The statements with their comments; what stood on lines next to each other still does. */
function joined(moved: readonly TopLevel[], content: WorkerContent): string {
  const { source } = content;
  let text = '';
  let last = -1;
  for (const one of moved) {
    const [first] = removalSpan(one.statement, source);
    const from = first?.start ?? startOf(one);
    if (text !== '') text += last >= 0 && /^[^\S\n]*\r?\n$/.test(source.text.slice(last, from)) ? '\n' : '\n\n';
    text += statementText(one, from, content);
    last = span(one.statement.node).end;
  }
  return text;
}

const markerComment =
  /[^\S\n]*(?:\/\*+\s*unsync:\s*cpu-bound\b[^*]*\*\/|\/\/\s*unsync:\s*cpu-bound\b[^\n]*)[^\S\n]*\n?/g;

function statementText(
  one: TopLevel,
  from: number,
  { source, tasks, exported, isCommonJs, types }: WorkerContent,
): string {
  const { start, end } = span(one.statement.node);
  const declared = span(one.declaration.node);
  const comments = source.text.slice(from, start).replace(markerComment, '').replace(markerLine, '');
  const isHandler = tasks.some((task) => isDirect(task) && task.home.statement.statement.node === one.statement.node);
  const isExported =
    isHandler || one.names.some((name) => exported.has(name)) || (types.includes(one) && one.exported !== 'no');
  const keyword = isExported && !isCommonJs ? 'export ' : '';
  return (
    comments + keyword + source.text.slice(one.declaration.node === one.statement.node ? start : declared.start, end)
  );
}

function importLines(content: WorkerContent): string[] {
  const { source, imports, typesThere, style } = content;
  const lines = [...imports].map(([{ declaration }, names]) => importText(declaration, names, content));
  if (typesThere.length > 0) {
    const { quote, semicolons } = style;
    const own = content.ownSpecifier;
    lines.push(`import type { ${typesThere.join(', ')} } from ${quote}${own}${quote}${semicolons ? ';' : ''}`);
  }
  return lines.length > 0 || source.text === '' ? lines : [];
}

function importText(declaration: NodePath, names: ReadonlySet<string>, content: WorkerContent): string {
  const { text } = content.source;
  const { start, end } = span(declaration.node);
  const { node } = declaration;
  if (node.type === 'ImportDeclaration') return relocated(partialImport(node, names, text), content);
  if (node.type !== 'VariableDeclaration') return relocated(text.slice(start, end), content);
  const [declarator] = node.declarations;
  if (node.declarations.length !== 1 || declarator?.id.type !== 'ObjectPattern' || !declarator.init)
    return relocated(text.slice(start, end), content);
  const [only] = childPaths(declaration, 'declarations');
  const kept = declarator.id.properties.filter((one) => names.has(localName(one) ?? ''));
  const list = kept.map((one) => text.slice(span(one).start, span(one).end)).join(', ');
  const from = span(declarator.init).start;
  return relocated(`${node.kind} { ${list} } = ${text.slice(from, end)}`, content) + (only ? '' : '');
}

function localName(property: Node): string | undefined {
  if (property.type !== 'ObjectProperty') return undefined;
  return property.value.type === 'Identifier' ? property.value.name : staticKey(property);
}

function partialImport(node: ImportDeclaration, names: ReadonlySet<string>, text: string): string {
  const kept = node.specifiers.filter(({ local }) => names.has(local.name));
  const written = (one: Node): string => text.slice(span(one).start, span(one).end);
  const named = kept.filter(({ type }) => type === 'ImportSpecifier').map(written);
  const others = kept.filter(({ type }) => type !== 'ImportSpecifier').map(written);
  const list = [...others, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].join(', ');
  const keyword = node.importKind === 'type' ? 'import type' : 'import';
  return `${keyword} ${list} from ${text.slice(span(node.source).start, span(node).end)}`;
}

/** Relative specifiers lead to the same module from another folder. */
function relocated(line: string, { from, to }: WorkerContent): string {
  if (from === to) return line;
  return line.replace(/(['"])(\.\.?\/[^'"]*)\1/, (_all, quote: string, specifier: string) => {
    const relative = posix.relative(to, posix.join(from, specifier));
    return quote + (relative.startsWith('../') ? relative : `./${relative}`) + quote;
  });
}

/** The function that the pool calls with one value, for functions of several parameters, and for errors with properties. */
function handler(task: PoolTask, { source, style, isCommonJs }: WorkerContent): string {
  const name = handlerName(task);
  const end = style.semicolons ? ';' : '';
  const keyword = isCommonJs ? '' : 'export ';
  const isTyped = source.language === 'typescript';
  const args = isTyped ? `args: Parameters<typeof ${task.name}>` : 'args';
  if (task.errors === 'plain') return `${keyword}const ${name} = (${args}) => ${task.name}(...args)${end}`;
  const step = style.indent;
  const details = isTyped ? '{ ...(error as object) }' : '{ ...error }';
  return [
    '/** Gives errors with their properties: copying an error keeps its name, message, stack and cause only. */',
    `${keyword}function ${name}(${args}) {`,
    `${step}try {`,
    `${step}${step}return { result: ${task.name}(...args) }${end}`,
    `${step}} catch (error) {`,
    `${step}${step}return { error, details: ${details} }${end}`,
    `${step}}`,
    '}',
  ].join('\n');
}

/** Names of the module that the code of a slice mentions. */
export function mentionedIn(paths: readonly NodePath[]): Set<string> {
  return new Set(paths.flatMap((path) => [...namesMentioned(path)]));
}
