import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node, Program } from '@babel/types';
import { span } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { readValues } from './readValues';
import { solveValues } from './solveValues';
import type { ValueRun } from './types';

/** A call that may run a function that came there as a value. */
export interface CallByValue {
  readonly path: NodePath;
  readonly way: ValueRun['way'];
}

/** What was found last: one file is looked at after the other. */
let recent: { readonly program: Node; readonly calls: ReadonlyMap<string, readonly CallByValue[]> } | undefined;

/** The calls of the file that may run a function that got there as a value: through a variable, a list, a table, a parameter. */
export function callsByValue(fn: NodePath<FunctionNode>): readonly CallByValue[] {
  const program = fn.findParent((parent) => parent.isProgram());
  if (!program?.isProgram()) return [];
  if (recent?.program !== program.node) recent = { program: program.node, calls: callsIn(program) };
  return recent.calls.get(String(fn.node.start)) ?? [];
}

function callsIn(program: NodePath<Program>): Map<string, CallByValue[]> {
  const runs = solveValues(
    new Map([['', readValues(program)]]),
    () => undefined,
    (_, id) => String(id),
  );
  const paths = new Map<number, NodePath>();
  visitPaths(program, {
    'CallExpression|OptionalCallExpression': (path: NodePath) => void paths.set(span(path.node).end, path),
  });
  return new Map(
    [...runs].map(([key, found]) => [
      key,
      found.flatMap(({ end, way }): CallByValue[] => {
        const path = paths.get(end);
        return path ? [{ path, way }] : [];
      }),
    ]),
  );
}
