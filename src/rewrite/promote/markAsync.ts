import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { setPromoted } from '../../analysis/promotion/marks';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { Promotion } from './promotion';

/** What a promotion means in the tree of its file. */
export interface Marked {
  /** The functions that become async. */
  readonly functions: readonly NodePath<FunctionNode>[];
  /** The calls of the promotion, found in the tree; where a function is handed to what calls it, the function or its name. */
  readonly callAt: (start: number, end: number) => NodePath | undefined;
  /** Takes the marks back. */
  undo(): void;
  /** Puts them there again. */
  redo(): void;
}

/**
 * Marks the functions of a promotion as async in the tree, so that every question about where an `await` may stand, and what it
 * would change, is answered for the file as it will be. The text stays; who writes `async` is `emitAsync`.
 */
export function markAsync(source: SourceFile, promotion: Promotion): Marked {
  const wanted = new Set(promotion.functions);
  const starts = new Set(promotion.calls.map(({ start }) => start));
  const functions: NodePath<FunctionNode>[] = [];
  const calls = new Map<string, NodePath>();
  if (wanted.size > 0 || starts.size > 0) {
    visitPaths(source.program, {
      Function(path) {
        const { start, end } = span(path.node);
        if (wanted.has(start) && !path.node.async && !path.isTSDeclareMethod()) functions.push(path);
        if (starts.has(start)) calls.set(`${start}-${end}`, path as NodePath);
      },
      'CallExpression|OptionalCallExpression|Identifier|MemberExpression': (path: NodePath) => {
        const { start, end } = span(path.node);
        if (starts.has(start)) calls.set(`${start}-${end}`, path);
      },
    });
  }
  const awaited = promotion.calls.flatMap(({ start, end }) => calls.get(`${start}-${end}`) ?? []);
  const mark = (isAsync: boolean): void => {
    for (const { node } of functions) {
      node.async = isAsync;
      setPromoted(node, isAsync);
    }
    for (const call of awaited) setPromoted(call.node, isAsync);
  };
  mark(true);
  return {
    functions,
    callAt: (start, end) => calls.get(`${start}-${end}`),
    undo: () => mark(false),
    redo: () => mark(true),
  };
}
