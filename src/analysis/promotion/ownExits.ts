import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';

/** The `return` and `yield` in the body of a function, those of functions in it left out; in source order. */
export type ExitsOf = (node: FunctionNode) => readonly NodePath[];

/** Looks through the file once: a walk of every function would go through those in it again and again. */
export function ownExits(source: SourceFile): ExitsOf {
  const found = new Map<Node, NodePath[]>();
  visitPaths(source.program, {
    'ReturnStatement|YieldExpression': (path: NodePath) => {
      const owner = path.getFunctionParent()?.node;
      const exits = owner && found.get(owner);
      if (exits) exits.push(path);
      else if (owner) found.set(owner, [path]);
    },
  });
  return (node) => found.get(node) ?? [];
}
