import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { indentationAt } from '../names/statementEdits';
import type { Container } from './container';
import { statementEnd } from './loopBody';

/** A declaration of one variable that gets the result of a container. */
export interface Target {
  readonly id: Identifier;
  readonly path: NodePath;
  readonly end: number;
  readonly indent: string;
  readonly semicolon: string;
}

/** The variable that gets the result, when the call is all that a declaration declares and the declaration is a statement of a block. */
export function declaredName({ call }: Container, source: SourceFile): Target | undefined {
  const declarator = call.parentPath;
  const declaration = declarator?.parentPath;
  if (!declarator?.isVariableDeclarator() || !declaration?.isVariableDeclaration() || call.key !== 'init')
    return undefined;
  const { id } = declarator.node;
  if (id.type !== 'Identifier' || declaration.node.declarations.length !== 1 || declaration.node.declare)
    return undefined;
  if (declaration.listKey !== 'body' && declaration.listKey !== 'consequent') return undefined;
  const { start, end } = span(declaration.node);
  if (span(call.node).end < end - 1 && source.text.slice(span(call.node).end, end).trim() !== ';') return undefined;
  if (source.text.slice(0, span(call.node).start).trimEnd().endsWith('(')) return undefined;
  return {
    id,
    path: declarator,
    ...statementEnd(end, span(call.node).end, source),
    indent: indentationAt(source.text, start),
  };
}
