import type { NodePath } from '@babel/traverse';
import { type CodeStyle, codeStyle } from '../../../source/codeStyle';
import { span } from '../../../source/ast';
import type { EditList } from '../../../source/EditList';
import type { SourceFile } from '../../../source/SourceFile';
import { mockedModule } from './mockedModule';
import type { Addition, Member } from './types';

/** Writes what tests have to have besides. Members of one new module come together. */
export function emitAdditions(source: SourceFile, additions: readonly Addition[], edits: EditList): void {
  const style = codeStyle(source);
  const done = new Set<string>();
  for (const addition of additions) {
    if (addition.kind === 'statement') {
      addStatement(source, addition.after, `${addition.text}${style.semicolons ? ';' : ''}`, edits);
    } else if (addition.kind === 'member') {
      const { start } = span(addition.object.node);
      const isFirst = !addition.anchor && !done.has(`${start}`);
      if (!addition.anchor) done.add(`${start}`);
      addMember(source, addition, isFirst, edits);
    } else {
      const key = moduleKey(addition);
      if (done.has(key)) continue;
      done.add(key);
      const members = additions.flatMap((other) =>
        other.kind === addition.kind && moduleKey(other) === key ? other.member : [],
      );
      if (addition.kind === 'stub') addStub(source, addition, members, style, edits);
      else {
        const statement = addition.call.getStatementParent();
        if (statement) addStatement(source, statement, mockedModule(addition, members, source, style), edits);
      }
    }
  }
}

function moduleKey(addition: Extract<Addition, { kind: 'stub' | 'mock' }>): string {
  const { node } = addition.kind === 'stub' ? addition.table : addition.call;
  return `${span(node).start} ${addition.specifier}`;
}

function addStatement({ text, eol }: SourceFile, after: NodePath, lines: string, edits: EditList): void {
  const { start, end } = span(after.node);
  const indent = indentAt(text, start);
  edits.insert(
    lineEnd(text, end),
    lines
      .split('\n')
      .map((line) => `${eol}${indent}${line}`)
      .join(''),
  );
}

function addMember(
  { text, eol }: SourceFile,
  { object, anchor, member }: Extract<Addition, { kind: 'member' }>,
  isFirst: boolean,
  edits: EditList,
): void {
  if (anchor) edits.insert(span(anchor.node).end, `${separator(text, anchor, eol)}${entry(member)}`);
  else edits.insert(span(object.node).start + 1, `${isFirst ? '' : ', '}${entry(member)}`);
}

function addStub(
  { text, eol }: SourceFile,
  { anchor, specifier, keepsRest }: Extract<Addition, { kind: 'stub' }>,
  members: readonly Member[],
  style: CodeStyle,
  edits: EditList,
): void {
  const [open, close] = style.bracketSpacing ? ['{ ', ' }'] : ['{', '}'];
  const key = /^\w+$/.test(specifier) ? specifier : `${style.quote}${specifier}${style.quote}`;
  const entries = [...(keepsRest ? [`...require(${key})`] : []), ...members.map(entry)];
  const between = separator(text, anchor, eol);
  const line = `${key}: ${open}${entries.join(', ')}${close}`;
  const indent = indentAt(text, span(anchor.node).start);
  const inner = `${eol}${indent}`;
  const broken = `${key}: {${entries.map((one) => `${inner}${style.indent}${one}`).join(',')}${inner}}`;
  const isTooWide = between !== ', ' && indent.length + line.length > style.width;
  edits.insert(span(anchor.node).end, `${between}${isTooWide ? broken : line}`);
}

function entry({ name, text }: Member): string {
  return `${name}: ${text}`;
}

/** What stands between two properties of the object: a line break where it has them on lines of their own. */
function separator(text: string, anchor: { readonly node: Parameters<typeof span>[0] }, eol: string): string {
  const { start } = span(anchor.node);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t]*$/.test(line) ? `,${eol}${line}` : ', ';
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** Behind a comment that ends the line. */
function lineEnd(text: string, offset: number): number {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)?(?=\r?\n|$)/.exec(text.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}
