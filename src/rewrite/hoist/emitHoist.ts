import type { NodePath } from '@babel/traverse';
import type { CallPath } from '../../analysis/moduleUses';
import { span } from '../../source/ast';
import type { CodeStyle } from '../../source/codeStyle';
import type { NameTable } from '../../source/nameTable';
import type { EmitContext, Work } from '../work';
import { isLoneBody } from './canHoist';
import { resultName } from './resultName';

/** Writes `const content = await ...;` in front of statements, and the name where the call was. */
export interface Hoister {
  /** Call after the emission of the site, in source order. */
  write(work: Work, context: EmitContext): void;
}

interface Made {
  readonly name: string;
  /** The block that it is declared in. */
  readonly start: number;
  readonly end: number;
}

/** Makes the hoister of one file. */
export function createHoister(table: NameTable, style: CodeStyle): Hoister {
  const made: Made[] = [];
  const braced = new Set<number>();

  /** Names may repeat where the blocks do not overlap; against what the file has, they are free. */
  function nameFor({ api, path }: Work, block: { start: number; end: number }): string {
    const wish = resultName(api);
    const fn = path.getFunctionParent();
    const own = new Set(fn ? identifiersOf(fn.node) : []);
    const isMine = (name: string): boolean => made.some((one) => one.name === name);
    const isFree = (name: string): boolean => {
      const isNear = made.some((one) => one.name === name && one.start < block.end && block.start < one.end);
      return !own.has(name) && !isNear && (isMine(name) || !table.isTaken(name));
    };
    let name = wish;
    for (let i = 2; !isFree(name); i += 1) name = `${wish}${i}`;
    if (!isMine(name)) table.claim(name);
    made.push({ name, ...block });
    return name;
  }

  return {
    write(work, { source, edits }) {
      const statement = work.path.findParent((parent) => parent.isStatement());
      if (!statement) return;
      const { text } = source;
      const { start, end } = span(statement.node);
      const call = span((work.path as CallPath).node);
      const lone = isLoneBody(statement);
      const name = nameFor(work, lone ? { start, end } : span(scopeOf(statement).node));
      const margin = marginAt(text, lone ? span(statement.parent).start : start);
      const indent = lone ? margin + style.indent : margin;
      if (lone && !braced.has(start)) {
        braced.add(start);
        const gap = /\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
        const isAfterComment = source.ast.comments?.some((comment) => comment.end === start - gap);
        const open = isAfterComment ? `${style.eol}${margin}{` : ' {';
        edits.replace(start - gap, start, `${open}${style.eol}${indent}`);
        edits.insert(end, `${style.eol}${margin}}`);
      }
      const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
      const isFirstOnLine = lone || /^[ \t]*;?$/.test(line);
      // Without semicolons, a statement that starts with a bracket keeps the one in front of it.
      const isGuarded = !lone && /^[ \t]*;$/.test(line);
      const semicolon = style.semicolons || (!isGuarded && /^[([`+\-/]/.test(text.slice(start))) ? ';' : '';
      const after = isFirstOnLine ? `${semicolon}${style.eol}${indent}` : '; ';
      const target = isGuarded ? start - 1 : start;
      edits.move(call.start, call.end, target, { before: `const ${name} = `, after, leave: name });
    },
  };
}

/** The block that a declaration beside the statement is seen in; the cases of a `switch` share one. */
function scopeOf(statement: NodePath): NodePath {
  const parent = statement.parentPath;
  return (parent?.isSwitchCase() ? parent.parentPath : parent) ?? statement;
}

/** The white space at the start of the line of `offset`. */
function marginAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** Every name that occurs in a piece of the tree. */
function identifiersOf(node: object): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      const { type, name } = value as { type?: unknown; name?: unknown };
      if (typeof type === 'string' && typeof name === 'string') names.add(name);
      for (const [key, child] of Object.entries(value))
        if (key !== 'loc' && key !== 'extra' && !/[cC]omments$/.test(key)) visit(child);
    }
  };
  visit(node);
  return [...names];
}
