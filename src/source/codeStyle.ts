import type { Node } from '@babel/types';
import type { SourceFile } from './SourceFile';
import { visitPaths } from './visitPaths';

/** How the file is written, as far as new lines have to look like it. */
export interface CodeStyle {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  /** One level of indentation. */
  readonly indent: string;
  readonly eol: '\n' | '\r\n';
  /** Whether braces of imports and objects have a space inside. */
  readonly bracketSpacing: boolean;
  /** How wide a line may get, in columns. */
  readonly width: 80 | 100 | 120;
  /** Whether core modules are written with `node:`; undefined when the file does not say. */
  readonly nodePrefix: boolean | undefined;
}

/** Reads the style off the file: the majority decides. */
export function codeStyle(source: SourceFile): CodeStyle {
  const { text } = source;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const indents = [...text.matchAll(/^([ \t]*)\S/gm)].map((match) => match[1] ?? '');
  const tabs = indents.filter((indent) => indent.startsWith('\t')).length;
  const indented = indents.filter((indent) => indent !== '').length;
  const topLevel = source.ast.program.body.filter((statement) => endsWithSemicolon.has(statement.type));
  const ended = topLevel.length > 0 ? topLevel : innerStatements(source);
  const withSemicolon = ended.filter((statement) => isEndedBySemicolon(statement, text)).length;
  return {
    quote: count(/(?:from|require\(|import)\s*"/g) > count(/(?:from|require\(|import)\s*'/g) ? '"' : "'",
    semicolons: ended.length === 0 || withSemicolon * 2 >= ended.length,
    indent: tabs > 0 && tabs * 2 >= indented ? '\t' : commonestStep(indents),
    eol: source.eol,
    bracketSpacing: bracketSpacing(text),
    width: lineWidth(text),
    nodePrefix: /['"]node:[a-z]/.test(text) ? true : undefined,
  };
}

/** The statements of functions, for a file that has nothing else. */
function innerStatements(source: SourceFile): Node[] {
  const found: Node[] = [];
  visitPaths(source.program, {
    Statement({ node, listKey }) {
      if (listKey === 'body' && endsWithSemicolon.has(node.type)) found.push(node);
    },
  });
  return found;
}

/** A semicolon that stands on the next line guards what follows there. */
function isEndedBySemicolon(statement: Node, text: string): boolean {
  return /(?<!\n\s*);$/.test(text.slice(statement.start ?? 0, statement.end ?? 0));
}

const endsWithSemicolon = new Set([
  'ImportDeclaration',
  'VariableDeclaration',
  'ExpressionStatement',
  'ExportAllDeclaration',
  'TSImportEqualsDeclaration',
  'ReturnStatement',
  'ThrowStatement',
]);

/** Imports and destructuring decide; then object literals; then the habit of most. Template placeholders do not count. */
function bracketSpacing(text: string): boolean {
  for (const start of ['(?:import|export|const|let|var)\\s+(?:[\\w$]+,\\s*)?', '[=(:,]\\s*']) {
    const tight = text.match(new RegExp(`${start}\\{[\\w$]`, 'g'))?.length ?? 0;
    const spaced = text.match(new RegExp(`${start}\\{ [\\w$]`, 'g'))?.length ?? 0;
    if (tight !== spaced) return spaced > tight;
  }
  return true;
}

/** As wide as the widest line that a formatter could have broken; 100 for a file that is too short to tell. */
function lineWidth(text: string): 80 | 100 | 120 {
  const lines = text.split('\n').filter((line) => !/["'`]|\/[/*]|^\s*\*/.test(line));
  const widths = lines.map((line) => line.trimEnd().replace(/\t/g, '    ').length);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest > 100) return 120;
  return widest > 80 || lines.length < 100 ? 100 : 80;
}

/** The commonest step from line to line: single lines, of templates for one, may stand anywhere. */
function commonestStep(indents: readonly string[]): string {
  const steps = new Map<number, number>();
  let before = 0;
  for (const { length } of indents) {
    const step = Math.abs(length - before);
    before = length;
    if (step > 1 && step <= 8) steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const [commonest = [2]] = [...steps].sort(([a, often], [b, oftener]) => oftener - often || a - b);
  return ' '.repeat(commonest[0]);
}

/** Adapts source written with two spaces, single quotes and semicolons to the style. */
export function adaptStyle(code: string, style: CodeStyle): string {
  let adapted = code.replace(/^(?: {2})+/gm, (spaces) => style.indent.repeat(spaces.length / 2));
  if (style.quote === '"') adapted = adapted.replace(/'((?:[^'\\\n"])*)'/g, '"$1"');
  if (!style.semicolons) adapted = adapted.replace(/;$/gm, '');
  if (!style.bracketSpacing) adapted = adapted.replace(/(?<!\$)\{ (?=\S)|(?<=\S) \}/g, (brace) => brace.trim());
  return adapted.replace(/\n/g, style.eol);
}
