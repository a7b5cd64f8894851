import type { NodePath } from '@babel/traverse';

/** The statements that a path stands in, itself included, from the inside out, up to the body of its function or the module. */
export function statementsAround(path: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (let at: NodePath | null = path; at && !at.isFunction() && !at.isProgram(); at = at.parentPath)
    if (at.isStatement() && !at.parentPath?.isFunction()) found.push(at);
  return found;
}
