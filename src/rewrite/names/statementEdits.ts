import type { NodePath } from '@babel/traverse';
import { span } from '../../source/ast';
import type { CodeStyle } from '../../source/codeStyle';
import type { EditList } from '../../source/EditList';

/** Collects what happens to whole statements (imports above all) and writes it as edits at the end. */
export interface StatementEdits {
  /** The statement has no use left. */
  remove(statement: NodePath): void;
  /** A line of its own right after the statement, at the same indentation. In place of the statement when that is removed. */
  addLine(statement: NodePath | undefined, line: string): void;
  /** A block after the statement, set off by blank lines. */
  addBlock(statement: NodePath | undefined, block: string): void;
  finish(edits: EditList): void;
}

interface Pending {
  readonly statement: NodePath;
  removed: boolean;
  readonly lines: string[];
  readonly blocks: string[];
}

/**
 * @param text the file's text without BOM
 * @param firstStatement where blocks go that belong after nothing: offset of the first statement
 */
export function createStatementEdits(text: string, style: CodeStyle, firstStatement: number): StatementEdits {
  const pending = new Map<unknown, Pending>();
  const leadingLines: string[] = [];
  const leadingBlocks: string[] = [];
  const at = (statement: NodePath): Pending => {
    const known = pending.get(statement.node);
    if (known) return known;
    const made: Pending = { statement, removed: false, lines: [], blocks: [] };
    pending.set(statement.node, made);
    return made;
  };
  return {
    remove: (statement) => void (at(statement).removed = true),
    addLine(statement, line) {
      const lines = statement ? at(statement).lines : leadingLines;
      if (!lines.includes(line)) lines.push(line);
    },
    addBlock(statement, block) {
      if (statement) at(statement).blocks.push(block);
      else leadingBlocks.push(block);
    },
    finish(edits) {
      for (const one of pending.values()) writeStatement(text, style, one, edits);
      const gap = style.eol + style.eol;
      const leading = [...(leadingLines.length > 0 ? [leadingLines.join(style.eol)] : []), ...leadingBlocks];
      if (leading.length > 0) edits.insert(firstStatement, leading.join(gap) + gap);
    },
  };
}

function writeStatement(
  text: string,
  style: CodeStyle,
  { statement, removed, lines, blocks }: Pending,
  edits: EditList,
): void {
  const { start, end } = span(statement.node);
  const indent = indentationAt(text, start);
  const addition = lines.join(style.eol + indent);
  if (removed) {
    edits.forget(start, end);
    if (lines.length > 0) edits.replace(start, end, addition);
    else if (blocks.length > 0) return edits.replace(start, end, blocks.join(style.eol));
    else return removeLine(text, start, end, edits);
  } else if (lines.length > 0) {
    edits.insert(endOfLine(text, end), style.eol + indent + addition);
  }
  if (blocks.length === 0) return;
  const place = endOfLine(text, end);
  const after = /^[^\S\n]*\r?\n[^\S\n]*(\r?\n|$)|^\s*$/.test(text.slice(place)) ? '' : style.eol;
  edits.insert(place, style.eol + style.eol + blocks.join(style.eol) + after);
}

/** The white space in front of `offset` on its line; '' when other text stands there. */
export function indentationAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*$/.test(line) ? line : (/^\s*/.exec(line)?.[0] ?? '');
}

/** `offset`, moved behind a line comment that follows on the same line. */
function endOfLine(text: string, offset: number): number {
  const rest = /^[^\S\n]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[^\S\r\n]*(?=\r?\n|$))/.exec(text.slice(offset));
  return rest ? offset + rest[0].length : offset;
}

/** Takes the statement out, with its line when nothing else stands there. */
function removeLine(text: string, start: number, end: number, edits: EditList): void {
  const indent = indentationAt(text, start);
  const alone = text.slice(0, start).endsWith(indent) && /(^|\n)$/.test(text.slice(0, start - indent.length));
  const newline = /^[^\S\n]*\r?\n/.exec(text.slice(end));
  if (alone && newline) {
    const from = start - indent.length;
    const to = end + newline[0].length;
    const blank =
      /(^|\n)[^\S\n]*\n$/.test(text.slice(0, from)) || /^(#![^\n]*\n)?$/.test(text.slice(0, from))
        ? /^[^\S\n]*\r?\n/.exec(text.slice(to))
        : null;
    edits.replace(from, to + (blank?.[0].length ?? 0), '');
  } else edits.replace(start, end, '');
}
