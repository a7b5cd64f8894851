import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, span } from '../../source/ast';
import type { CodeStyle } from '../../source/codeStyle';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { emitAsync } from '../promote/emitAsync';
import type { PoolTask } from './poolTask';

/** Whether the pool can call the function itself: with one value, and errors that survive being copied. */
export function isDirect({ path, errors }: PoolTask): boolean {
  const parameters = childPaths(path, 'params');
  return errors === 'plain' && parameters.length <= 1 && !parameters[0]?.isRestElement();
}

/** The export of the worker module that the pool calls. */
export function handlerName(task: PoolTask): string {
  return isDirect(task) ? task.name : `${task.name}Task`;
}

/** How the function that stays in the file is written. */
export interface WrapperContext {
  readonly source: SourceFile;
  readonly style: CodeStyle;
  readonly edits: EditList;
  /** Such as `pool` or `(await pool)`. */
  readonly pool: string;
  /** How the file would import the worker module. */
  readonly workerSpecifier: string;
  /** `async` and its types are written by the promotion. */
  readonly isPromoted: boolean;
}

/** Turns a function into one that asks the pool: its name, parameters and comments stay. */
export function writeWrapper(task: PoolTask, context: WrapperContext): void {
  const { source, edits, isPromoted } = context;
  const { path } = task;
  if (!isPromoted) emitAsync(path, source, edits);
  writeReturnType(task, context);
  if (task.asyncName !== task.name) writeName(task, edits);
  const names = childPaths(path, 'params').map((parameter, index) =>
    argumentName(parameter, index, edits, source.text),
  );
  const body = childPath(path, 'body');
  const { start, end } = span(body.node);
  const lines = bodyLines(task, names, context);
  if (!body.isBlockStatement() && lines.length === 1) {
    // An object in parentheses goes with them.
    const from = source.text.lastIndexOf('=>', start) + '=>'.length;
    const to = span(path.node).end;
    const expression = `await ${lines[0]?.replace(/^return await /, '') ?? ''}`;
    edits.replace(
      Math.max(from, start - 1) === start - 1 && source.text[start - 1] === '(' ? start - 1 : start,
      Math.max(end, to),
      expression,
    );
    return;
  }
  const { eol, indent } = context.style;
  const outer =
    /^[^\S\n]*/.exec(source.text.slice(source.text.lastIndexOf('\n', span(path.node).start - 1) + 1))?.[0] ?? '';
  const semicolon = context.style.semicolons ? ';' : '';
  const text = ['{', ...lines.map((line) => `${outer}${indent}${line}${semicolon}`), `${outer}}`].join(eol);
  edits.replace(start, end, text);
}

function bodyLines(task: PoolTask, names: readonly string[], { pool, style, source }: WrapperContext): string[] {
  const value = isDirect(task) ? (names[0] ?? 'undefined') : `[${names.join(', ')}]`;
  const { quote, bracketSpacing } = style;
  const space = bracketSpacing ? ' ' : '';
  const call = `await ${pool}.run(${value}, {${space}name: ${quote}${handlerName(task)}${quote}${space}})`;
  const { returnsBuffer } = task.data;
  if (task.errors === 'plain' && !returnsBuffer) return [`return ${call}`];
  const bytes = (name: string): string => `Buffer.from(${name}.buffer, ${name}.byteOffset, ${name}.byteLength)`;
  if (task.errors === 'plain') {
    const name = free('bytes', names, source);
    return [`const ${name} = ${call}`, `return ${bytes(name)}`];
  }
  const [result, error, details] = ['result', 'error', 'details'].map((name) => free(name, names, source));
  const renamed = (from: string, to: string | undefined): string => (from === to ? from : `${from}: ${to ?? from}`);
  const list = [renamed('result', result), renamed('error', error), renamed('details', details)].join(', ');
  return [
    `const {${space}${list}${space}} = ${call}`,
    `if (${error ?? 'error'}) throw Object.assign(${error ?? 'error'}, ${details ?? 'details'})`,
    `return ${returnsBuffer ? bytes(result ?? 'result') : (result ?? 'result')}`,
  ];
}

/** A name that no parameter has. */
function free(name: string, taken: readonly string[], source: SourceFile): string {
  const isTaken = taken.some((one) => one.replace('...', '') === name) || source.program.scope.hasOwnBinding(name);
  return isTaken ? `${name}OfTask` : name;
}

/** How a parameter is handed on; one that is taken apart gets a name. */
function argumentName(parameter: NodePath, index: number, edits: EditList, text: string): string {
  const inner = parameter.isAssignmentPattern() ? childPath(parameter, 'left') : parameter;
  if (inner.isIdentifier()) return inner.node.name;
  if (inner.isRestElement()) return `...${argumentName(childPath(inner, 'argument'), index, edits, text)}`;
  const name = ['input', 'options'][index] ?? `input${index + 1}`;
  const { start, end } = span(inner.node);
  const annotation = (inner.node as { typeAnnotation?: { start?: number | null } | null }).typeAnnotation?.start ?? end;
  edits.replace(start, annotation, name);
  return name;
}

function writeName({ path, asyncName }: PoolTask, edits: EditList): void {
  const id = path.isFunctionDeclaration()
    ? path.node.id
    : path.parentPath?.isVariableDeclarator()
      ? path.parentPath.node.id
      : undefined;
  if (id?.type !== 'Identifier') return;
  const { start } = span(id);
  edits.replace(start, start + id.name.length, asyncName);
}

/** The pool gives `any`; without a type of its own the function says whose result it has. */
function writeReturnType({ path, name }: PoolTask, { source, style, edits, workerSpecifier }: WrapperContext): void {
  if (source.language !== 'typescript' || path.node.returnType) return;
  const { start } = span(childPath(path, 'body').node);
  const head = source.text.slice(0, start);
  const arrow = path.isArrowFunctionExpression() ? head.lastIndexOf('=>') : head.length;
  const at = head.lastIndexOf(')', arrow) + 1;
  if (at === 0 || at < span(path.node).start) return;
  const { quote } = style;
  edits.insert(at, `: Promise<ReturnType<typeof import(${quote}${workerSpecifier}${quote}).${name}>>`);
}
