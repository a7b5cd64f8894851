import { childPath } from '../../source/ast';
import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { functionName } from '../functionName';

/** The name of a function as reports say it: `load`, `Store.read`, `<anonymous>`. */
export function functionLabel(path: NodePath<FunctionNode>): string {
  return functionName(childPath(path, 'body')) ?? '<anonymous>';
}
