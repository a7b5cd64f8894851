import type { NodePath } from '@babel/traverse';
import type { Statement } from '@babel/types';
import { childPath, outerStart, span } from '../../source/ast';
import { codeStyle } from '../../source/codeStyle';
import type { SourceFile } from '../../source/SourceFile';
import { multilineLiterals } from '../callbacks/loopLayout';
import { indentationAt } from '../names/statementEdits';
import type { EmitContext } from '../work';
import type { LazyInitialisation } from './matchLazy';

/**
 * Writes the initialisation so that callers who come while it is under way wait for it:
 * `config = await (configPromise ??= (async () => { config = ...; return config; })().finally(...))`.
 * The variable is set inside, in one step with the end of the work; the promise is forgotten after that, so that a later caller
 * who still finds nothing tries again, as before.
 */
export function writeLazy(lazy: LazyInitialisation, { source, edits, claim }: EmitContext): void {
  const { name } = lazy.binding.identifier;
  const promise = claim(`${name}Promise`, [`${name}Loading`]);
  const { text, eol } = source;
  const style = codeStyle(source);
  const end = style.semicolons ? ';' : '';
  const margin = indentationAt(text, span(lazy.assignment.node).start);
  const inner = margin + style.indent;
  const isTyped = declaredType(lazy, source) !== undefined;
  const forget = `})().finally(() => {${eol}${inner}${promise} = undefined${end}${eol}${margin}})`;
  const answer = `${eol}${inner}return ${name}${end}`;
  declare(lazy, promise);
  if (lazy.statements) {
    const { start } = span((lazy.statements[0] as NodePath<Statement>).node);
    const stop = span((lazy.statements.at(-1) as NodePath<Statement>).node).end;
    edits.insert(start, `${promise} ??= (async () => {${eol}${inner}`);
    indentLines(start, stop, lazy.statements);
    const wait = `${isTyped ? `${name} = ` : ''}await ${promise}${end}`;
    edits.insert(stop, `${isTyped ? answer : ''}${eol}${margin}${forget}${end}${eol}${margin}${wait}`);
    return;
  }
  const right = childPath(lazy.assignment, 'right');
  const start = outerStart(right.node);
  const stop = span(lazy.assignment.node).end;
  edits.insert(start, `await (${promise} ??= (async () => {${eol}${inner}${name} = `);
  indentLines(start, stop, [right]);
  edits.insert(stop, `${end}${answer}${eol}${margin}${forget})`);

  function indentLines(from: number, to: number, parts: readonly NodePath[]): void {
    const fixed = parts.flatMap(multilineLiterals).map(span);
    for (const match of text.slice(from, to).matchAll(/\n(?=[ \t]*\S)/g)) {
      const line = from + match.index + 1;
      if (!fixed.some((one) => one.start < line && line < one.end)) edits.indent(line, style.indent);
    }
  }

  function declare({ binding }: LazyInitialisation, promiseName: string): void {
    const statement = binding.path.parentPath;
    const whole = statement?.parentPath?.isExportNamedDeclaration() ? statement.parentPath : statement;
    if (!whole) return;
    const place = span(whole.node);
    const type = declaredType(lazy, source);
    const line = `let ${promiseName}${type === undefined ? '' : `: Promise<${type}> | undefined`}${end}`;
    const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n|$)/.exec(text.slice(place.end))?.[0] ?? '';
    edits.insert(place.end + rest.length, `${eol}${indentationAt(text, place.start)}${line}`);
  }
}

/** Whether the type of the promise can be said: always in JavaScript. */
export function isWritable(lazy: LazyInitialisation, source: SourceFile): boolean {
  return source.language !== 'typescript' || declaredType(lazy, source) !== undefined;
}

/** The type of the variable once it is filled; undefined in JavaScript and where the variable has none. */
function declaredType({ binding }: LazyInitialisation, { text, language }: SourceFile): string | undefined {
  const annotation = binding.identifier.typeAnnotation;
  if (language !== 'typescript' || annotation?.type !== 'TSTypeAnnotation') return undefined;
  const type = annotation.typeAnnotation;
  const members = type.type === 'TSUnionType' ? type.types : [type];
  const filled = members.filter((one) => one.type !== 'TSUndefinedKeyword' && one.type !== 'TSNullKeyword');
  return filled.map((one) => text.slice(span(one).start, span(one).end)).join(' | ');
}
