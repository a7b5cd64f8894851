import type { NodePath } from '@babel/traverse';
import type { BlockStatement, Node } from '@babel/types';
import { type MovableDefault, movableDefault } from '../analysis/movableDefault';
import { childPath, outerStart, span } from '../source/ast';
import { codeStyle } from '../source/codeStyle';
import type { SourceFile } from '../source/SourceFile';
import { indentationAt } from './names/statementEdits';
import { refused, type Rewrite, type Work } from './work';

/** Moves the defaults of parameters that wait from now on to the start of the body, where they may. */
export function moveDefaults(source: SourceFile, works: readonly Work[]): Rewrite[] {
  const moved = new Map<Node, MovableDefault>();
  for (const work of works) {
    const { path, decision } = work;
    const found = decision.status === 'rewritten' ? movableDefault(path) : undefined;
    if (!found) continue;
    if (isTypeable(found, source)) moved.set(found.parameter.node, found);
    else work.decision = refused('in-parameter-default');
  }
  return [...moved.values()].map((one) => ({
    path: one.parameter as NodePath,
    bare: [],
    returned: [],
    emission: {
      write({ edits }) {
        edits.move(...moveOf(one, source));
        const annotation = annotationOf(one);
        if (annotation) edits.insert(span(annotation).end, ' | undefined');
      },
    },
  }));
}

/** Whether the parameter can be said to be `undefined` for a moment. */
function isTypeable(one: MovableDefault, { language }: SourceFile): boolean {
  if (language !== 'typescript') return true;
  const annotation = annotationOf(one);
  return annotation !== undefined && !/Function|Constructor|Conditional|Infer|Predicate/.test(annotation.type);
}

function annotationOf({ parameter }: MovableDefault): Node | undefined {
  const { left } = parameter.node;
  const annotation = left.type === 'Identifier' ? left.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
}

/** `text = readFile(...)` among the parameters becomes `text = undefined`: the function keeps its length. */
function moveOf(
  { function: fn, parameter, name }: MovableDefault,
  source: SourceFile,
): [number, number, number, { before: string; after: string; leave: string }] {
  const { text, eol } = source;
  const start = outerStart(childPath(parameter, 'right').node);
  const { end } = span(parameter.node);
  const body = childPath(fn, 'body').node as BlockStatement;
  const directive = body.directives.at(-1);
  const target = directive ? span(directive).end : span(body).start + 1;
  const isOneLine = !text.slice(span(body).start, span(body).end).includes('\n');
  const style = codeStyle(source);
  const gap = isOneLine ? ' ' : eol + indentationAt(text, span(body).end - 1) + style.indent;
  const after = style.semicolons || isOneLine ? ';' : '';
  return [start, end, target, { before: `${gap}if (${name} === undefined) ${name} = `, after, leave: 'undefined' }];
}
