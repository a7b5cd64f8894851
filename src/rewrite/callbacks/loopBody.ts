import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { span } from '../../source/ast';
import { codeStyle } from '../../source/codeStyle';
import type { SourceFile } from '../../source/SourceFile';
import { indentationAt } from '../names/statementEdits';
import type { CallbackFacts } from './callbackFacts';
import type { Container, ContainerPlan } from './container';
import { hasComment, type MethodPlaces } from './places';

/** Where a call is a whole statement, or will be one. */
export interface StatementPlace {
  readonly end: number;
  readonly indent: string;
  /** `;` when the statement ends with one. */
  readonly semicolon: string;
}

/** The statement that the call is; undefined when it is a part of an expression. */
export function callStatement(
  { call }: Container,
  outer: ContainerPlan | undefined,
  source: SourceFile,
): StatementPlace | undefined {
  const parent = call.parentPath;
  const { start, end } = span(call.node);
  if (parent?.isExpressionStatement() && span(parent.node).start === start) {
    return { ...statementEnd(span(parent.node).end, end, source), indent: indentationAt(source.text, start) };
  }
  if (outer?.bodyIndent !== undefined && parent?.isArrowFunctionExpression() && call.key === 'body') {
    return { end, indent: outer.bodyIndent, semicolon: ';' };
  }
  return undefined;
}

/** The end of a statement and its semicolon; one at the start of the next line, of code without semicolons, is left where it is. */
export function statementEnd(
  end: number,
  lastTokenEnd: number,
  { text }: SourceFile,
): { end: number; semicolon: string } {
  if (text[end - 1] !== ';') return { end, semicolon: '' };
  return /[\r\n]/.test(text.slice(lastTokenEnd, end)) ? { end: lastTokenEnd, semicolon: '' } : { end, semicolon: ';' };
}

/** Whether the body of the callback can stand in a loop of the function around it. */
export function isLoopBody(
  callback: NodePath<FunctionNode>,
  facts: CallbackFacts,
  container: Container,
  places: MethodPlaces,
  source: SourceFile,
): boolean {
  if (facts.usesOwnBindings || facts.needsFunctionScope || facts.isRecursive) return false;
  if (callback.parentPath !== (container.call as NodePath)) return false;
  const body = span(callback.node.body);
  if (hasComment(source, places.receiverEnd, body.start) || hasComment(source, body.end, span(container.call.node).end))
    return false;
  return callback.node.body.type !== 'SequenceExpression';
}

/** One level more of indentation than `indent`. */
export function deeper(indent: string, source: SourceFile): string {
  return indent + codeStyle(source).indent;
}
