import type { NodePath } from '@babel/traverse';
import type { Comment } from '@babel/types';
import { span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Comments that speak of the whole file, wherever they stand. */
const ofTheFile = /licen[sc]e|copyright|@flow|@file|eslint-(disable|enable|env)(?!-)|@ts-nocheck|\bunsync-/i;

/**
 * What goes with a statement: its lines, the comments right above it, one comment behind it on its line, and an empty line after it.
 * In two parts, comments and statement, so that something can be inserted where the statement stands.
 */
export function removalSpan(statement: NodePath, { ast, text }: SourceFile): Span[] {
  const { start, end } = span(statement.node);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return [{ start, end }];
  const from = commentsAbove(ast.comments ?? [], text, lineStart);
  const rest = /^[^\S\n]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[^\S\r\n]*(?=\r?\n|$))?[^\S\n]*(\r?\n|$)/.exec(text.slice(end));
  if (!rest) return [{ start, end }];
  let to = end + rest[0].length;
  const isAfterBlank =
    /(^|\n)[^\S\n]*\r?\n$/.test(text.slice(0, from)) || /^\s*(#![^\n]*\n\s*)?$/.test(text.slice(0, from));
  const blank = /^[^\S\n]*\r?\n/.exec(text.slice(to));
  if (isAfterBlank && blank) to += blank[0].length;
  const parts = [
    { start: from, end: start },
    { start, end: to },
  ];
  return parts.filter((part) => part.start < part.end);
}

/** Where the comments begin that end on the line before `lineStart`, without an empty line in between. */
function commentsAbove(comments: readonly Comment[], text: string, lineStart: number): number {
  let from = lineStart;
  for (const comment of [...comments].reverse()) {
    const start = comment.start ?? 0;
    const end = comment.end ?? 0;
    if (end > from) continue;
    if (ofTheFile.test(comment.value) || !/^[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(end, from))) break;
    const own = text.lastIndexOf('\n', start - 1) + 1;
    if (text.slice(own, start).trim() !== '') break;
    from = own;
  }
  return from;
}
