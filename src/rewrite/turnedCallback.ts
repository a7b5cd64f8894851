import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { callerOf } from '../analysis/promotion/callerOf';
import { functionLabel } from '../analysis/promotion/functionLabel';
import type { TurnedCallback } from '../plan/types';
import { span } from '../source/ast';
import { lineMap } from '../source/lineMap';
import type { SourceFile } from '../source/SourceFile';

/** Describes callbacks of a file that become async, for the closure plan. */
export function turnedCallback({ text }: SourceFile): (callback: NodePath<FunctionNode>) => TurnedCallback {
  const positionOf = lineMap(text);
  return (callback) => {
    const { start, end } = span(callback.node);
    const around = callerOf(callback as NodePath).function;
    const { line } = positionOf(start);
    return { name: functionLabel(callback), line, start, end, around: around && span(around.node).start };
  };
}
