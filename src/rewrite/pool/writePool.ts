import type { NodePath } from '@babel/traverse';
import { posix } from 'node:path';
import type { TopLevel } from '../../analysis/cpuBound/topLevel';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { importBlockEnd } from '../names/importStatements';
import { editSpecifiers } from '../names/specifierEdits';
import { removalSpan } from '../removalSpan';
import { removalSpans } from './removalSpans';
import { markerLine } from './markerLine';
import { writeWrapper } from './poolCall';
import type { PoolPlan } from './planPool';
import type { PoolTask } from './poolTask';
import type { Span } from './remaining';

/** Writes what is left of the functions, the pool, and the imports that go with them. */
export function writePool(plan: PoolPlan, source: SourceFile, promoted: ReadonlySet<PoolTask>, edits: EditList): void {
  const specifier = importSpecifier(plan.worker.specifier, source, plan.usesTsExtensions);
  const pool = plan.kind.isCommonJs || !plan.kind.hasImportMeta ? `(await ${plan.poolName})` : plan.poolName;
  for (const task of plan.tasks) {
    writeWrapper(task, {
      source,
      style: plan.style,
      edits,
      pool,
      workerSpecifier: specifier,
      isPromoted: promoted.has(task),
    });
    const { statement, declaration, exported } = task.home.statement;
    if (exported !== 'no' && task.asyncName !== task.name)
      edits.replace(span(statement.node).start, span(declaration.node).start, '');
    if (task.marker) {
      const { start, end } = markerSpan(span(task.marker as never), source);
      edits.replace(start, end, '');
    }
  }
  writeImports(plan, source, specifier, edits);
  for (const { start, end } of removalSpans(plan.moved, source)) edits.replace(start, end, '');
  for (const { statement } of plan.exportedTypes) edits.insert(span(statement.node).start, 'export ');
}

/** The line of the comment, or the comment alone where more stands on its line; of a comment that says more, the line that names the function. */
function markerSpan({ start, end }: Span, { text }: SourceFile): Span {
  const comment = text.slice(start, end);
  const line = markerLine.exec(comment);
  if (line && /\w/.test(comment.replace(line[0], '')))
    return { start: start + line.index, end: start + line.index + line[0].length };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[^\S\n]*\r?\n/.exec(text.slice(end));
  if (text.slice(lineStart, start).trim() === '' && rest) return { start: lineStart, end: end + rest[0].length };
  return { start, end: end + (/^[^\S\n]+/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** Takes out imports that are not needed any more, and adds the new ones, with the pool, behind the last. */
function writeImports(plan: PoolPlan, source: SourceFile, specifier: string, edits: EditList): void {
  const { text } = source;
  const emptied = [...plan.imports].filter(([, kept]) => kept.size === 0).map(([one]) => one);
  for (const [one, kept] of plan.imports) if (kept.size > 0) narrowImport(one, kept, text, edits);
  const lines = blockLines(plan, source, specifier);
  const last = importBlockEnd(source);
  const { eol } = plan.style;
  const isEmptied = (path: NodePath): boolean => emptied.some(({ statement }) => statement.node === path.node);
  const removeEmptied = (except: unknown): void => {
    for (const { statement } of emptied)
      if (statement.node !== except)
        for (const { start, end } of removalSpan(statement as NodePath, source)) edits.replace(start, end, '');
  };
  const block = lines.join(eol);
  if (!last || plan.touched.has(last.node)) {
    removeEmptied(undefined);
    const first = source.program.get('body')[last && typeof last.key === 'number' ? last.key + 1 : 0];
    const from = first ? (removalSpan(first as NodePath, source)[0]?.start ?? span(first.node).start) : text.length;
    // Statements that go from the top of the file leave the empty line behind them.
    const isFollowed = /^[^\S\n]*\r?\n/.test(text.slice(endOfRemoved(plan, source, from)));
    edits.insert(from, block + (isFollowed ? eol : eol + eol));
    return;
  }
  if (isEmptied(last)) {
    const { start, end } = span(last.node);
    removeEmptied(last.node);
    const follows = /^[^\n]*\r?\n[^\S\n]*(?:\r?\n|$)/.test(text.slice(end)) ? '' : eol;
    edits.replace(start, end, block + follows);
    return;
  }
  removeEmptied(undefined);
  const { end } = span(last.node);
  const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  const follows = /^\r?\n[^\S\n]*(?:\r?\n|$)/.test(text.slice(lineEnd)) || lineEnd === text.length ? '' : eol;
  const startsWithImports = lines.includes('');
  edits.insert(lineEnd, eol + (startsWithImports ? '' : eol) + block + follows);
}

function blockLines(plan: PoolPlan, source: SourceFile, specifier: string): string[] {
  const { style, kind, back, handedOn, className } = plan;
  const { quote } = style;
  const end = style.semicolons ? ';' : '';
  const space = style.bracketSpacing ? ' ' : '';
  const braced = (list: readonly string[]): string => `{${space}${list.join(', ')}${space}}`;
  const lines: string[] = [];
  const isTypeScript = source.language === 'typescript';
  const extension = isTypeScript ? nameOfExtname(source) : { name: '', isNew: false };
  if (extension.isNew) {
    const path = style.nodePrefix === false ? 'path' : 'node:path';
    lines.push(`import ${braced(['extname'])} from ${quote}${path}${quote}${end}`);
  }
  if (kind.hasImportMeta && !plan.hasClass) {
    const imported = className === 'Tinypool' ? 'Tinypool' : `Tinypool as ${className}`;
    lines.push(`import ${braced([imported])} from ${quote}tinypool${quote}${end}`);
  }
  if (kind.isCommonJs) {
    if (back.length > 0) lines.push(`const ${braced(back)} = require(${quote}${specifier}${quote})${end}`);
  } else {
    if (back.length > 0) lines.push(`import ${braced(back)} from ${quote}${specifier}${quote}${end}`);
    if (handedOn.length > 0) {
      const written = ([name, as]: readonly [string, string]): string => (name === as ? name : `${name} as ${as}`);
      const here = handedOn.filter(([name]) => back.includes(name)).map(written);
      const there = handedOn.filter(([name]) => !back.includes(name)).map(written);
      if (there.length > 0) lines.push(`export ${braced(there)} from ${quote}${specifier}${quote}${end}`);
      if (here.length > 0) lines.push(`export ${braced(here)}${end}`);
    }
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), ...poolLines(plan, extension.name, isTypeScript)];
}

/** Where the text goes on behind what leaves the file from an offset on. */
function endOfRemoved(plan: PoolPlan, source: SourceFile, from: number): number {
  const marked = plan.tasks.flatMap(({ marker }) => (marker ? [span(marker as never)] : []));
  const marker = marked.find(({ start, end }) => start === from && end > from);
  const next = plan.gone.filter(({ start, end }) => start === from && end > from).map(({ end }) => end);
  if (next.length === 0) return from;
  return endOfRemoved(plan, source, marker ? markerSpan(marker, source).end : Math.max(...next));
}

/** Starts no thread before the first call, and ends those that have nothing to do. */
function poolLines(plan: PoolPlan, extname: string, isTypeScript: boolean): string[] {
  const { style, kind, worker, poolName, className } = plan;
  const { quote, indent } = style;
  const end = style.semicolons ? ';' : '';
  const fileName = fileNameText(worker.specifier, kind.hasImportMeta, isTypeScript ? extname : undefined, quote);
  const options = (outer: string): string[] => [
    `${outer}${indent}filename: ${fileName},`,
    `${outer}${indent}minThreads: 0,`,
    `${outer}${indent}idleTimeout: 30000,`,
  ];
  if (kind.hasImportMeta) return [`const ${poolName} = new ${className}({`, ...options(''), `})${end}`];
  const space = style.bracketSpacing ? ' ' : '';
  return [
    `const ${poolName} = import(${quote}tinypool${quote}).then(`,
    `${indent}({${space}Tinypool${space}}) =>`,
    `${indent}${indent}new Tinypool({`,
    ...options(indent + indent),
    `${indent}${indent}}),`,
    `)${end}`,
  ];
}

/** TypeScript runs as it is, or compiled to JavaScript beside it: the worker has the extension that the file has by then. */
function fileNameText(specifier: string, hasImportMeta: boolean, extname: string | undefined, quote: string): string {
  const stem = specifier.slice(0, -posix.extname(specifier).length);
  if (extname === undefined) {
    const quoted = quote + specifier + quote;
    return hasImportMeta ? `new URL(${quoted}, import.meta.url).href` : `require.resolve(${quoted})`;
  }
  if (hasImportMeta) return `new URL(\`${stem}\${${extname}(import.meta.url)}\`, import.meta.url).href`;
  return `\`\${__dirname}/${stem.replace(/^\.\//, '')}\${${extname}(__filename)}\``;
}

/** `extname` as the file has it, or its name once it is imported. */
function nameOfExtname(source: SourceFile): { name: string; isNew: boolean } {
  for (const statement of source.ast.program.body) {
    if (statement.type !== 'ImportDeclaration' || !/^(?:node:)?path$/.test(statement.source.value)) continue;
    for (const one of statement.specifiers) {
      if (one.type !== 'ImportSpecifier') return { name: `${one.local.name}.extname`, isNew: false };
      if (one.imported.type === 'Identifier' && one.imported.name === 'extname')
        return { name: one.local.name, isNew: false };
    }
  }
  return { name: 'extname', isNew: true };
}

/** The module as other imports of the file would write it: with `.js`, `.ts`, or no extension. */
function importSpecifier(specifier: string, { language, text }: SourceFile, usesTsExtensions: boolean): string {
  if (language !== 'typescript') return specifier;
  const stem = specifier.replace(/\.[cm]?ts$/, '');
  const extension = /\.[cm]ts$/.exec(specifier)?.[0] ?? '.ts';
  const relative = [...text.matchAll(/\bfrom\s+['"](\.\.?\/[^'"]*)['"]/g)].map((match) => match[1] ?? '');
  if (relative.some((one) => /\.[cm]?tsx?$/.test(one))) return stem + extension;
  if (relative.length === 0 && usesTsExtensions) return stem + extension;
  if (relative.length === 0 || relative.some((one) => /\.[cm]?js$/.test(one)))
    return stem + extension.replace('ts', 'js');
  return stem;
}

function narrowImport({ declaration }: TopLevel, kept: ReadonlySet<string>, text: string, edits: EditList): void {
  const { node } = declaration;
  if (node.type === 'ImportDeclaration') {
    const named = node.specifiers.filter(({ type }) => type === 'ImportSpecifier');
    const others = node.specifiers.filter(({ type }) => type !== 'ImportSpecifier');
    const isGone = ({ local }: { local: { name: string } }): boolean => !kept.has(local.name);
    const other = others[0];
    const first = named[0];
    const lastNamed = named.at(-1);
    if (other && isGone(other) && first) {
      edits.replace(span(other).start, text.lastIndexOf('{', span(first).start), '');
    }
    if (named.length > 0 && named.every(isGone)) {
      if (other && lastNamed) edits.replace(span(other).end, text.indexOf('}', span(lastNamed).end) + 1, '');
    } else
      editSpecifiers({ items: named, removed: new Set(named.filter(isGone)), added: [], isImport: true }, text, edits);
    return;
  }
  if (node.type !== 'VariableDeclaration') return;
  const [declarator] = node.declarations;
  if (node.declarations.length !== 1 || declarator?.id.type !== 'ObjectPattern') return;
  const gone = declarator.id.properties.filter(
    (one) => one.type === 'ObjectProperty' && one.value.type === 'Identifier' && !kept.has(one.value.name),
  );
  editSpecifiers({ items: declarator.id.properties, removed: new Set(gone), added: [], isImport: false }, text, edits);
}
