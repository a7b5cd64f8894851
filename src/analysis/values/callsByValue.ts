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

/** What is known of the values of a file, by where functions start. */
interface Values {
  readonly program: Node;
  readonly calls: ReadonlyMap<string, readonly CallByValue[]>;
  readonly functions: ReadonlyMap<Node, readonly NodePath<FunctionNode>[]>;
  readonly handedOut: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What was found last: one file is looked at after the other. */
let recent: Values | undefined;

/** The calls of the file that may run a function that got there as a value: through a variable, a list, a table, a parameter. */
export function callsByValue(fn: NodePath<FunctionNode>): readonly CallByValue[] {
  return valuesOf(fn as NodePath)?.calls.get(String(fn.node.start)) ?? [];
}

/** The functions of the file that a call may run because they got there as values, or listen to what it emits. */
export function functionsRunBy(call: NodePath): readonly NodePath<FunctionNode>[] {
  return valuesOf(call)?.functions.get(call.node) ?? [];
}

/** The specifiers of the modules that a function is handed to, `''` for what its own file exports with it inside. */
export function handedOut(fn: NodePath<FunctionNode>): ReadonlySet<string> {
  return valuesOf(fn as NodePath)?.handedOut.get(String(fn.node.start)) ?? new Set();
}

function valuesOf(path: NodePath): Values | undefined {
  const program = path.findParent((parent) => parent.isProgram());
  if (!program?.isProgram()) return undefined;
  if (recent?.program !== program.node) recent = follow(program);
  return recent;
}

function follow(program: NodePath<Program>): Values {
  const solved = solveValues(
    new Map([['', readValues(program)]]),
    () => undefined,
    (_, id) => String(id),
  );
  const paths = new Map<number, NodePath>();
  const starts = new Map<string, NodePath<FunctionNode>>();
  visitPaths(program, {
    Function: (path) => void starts.set(String(path.node.start), path),
    'CallExpression|OptionalCallExpression': (path: NodePath) => void paths.set(span(path.node).end, path),
  });
  const calls = [...solved.runs].map(([key, found]): [string, CallByValue[]] => [
    key,
    found.flatMap(({ end, way }): CallByValue[] => {
      const path = paths.get(end);
      return path ? [{ path, way }] : [];
    }),
  ]);
  const functions = new Map<Node, NodePath<FunctionNode>[]>();
  for (const [key, found] of calls) {
    const fn = starts.get(key);
    for (const { path } of fn ? found : []) if (fn) functions.set(path.node, [...(functions.get(path.node) ?? []), fn]);
  }
  return { program: program.node, calls: new Map(calls), functions, handedOut: solved.handedOut('') };
}
