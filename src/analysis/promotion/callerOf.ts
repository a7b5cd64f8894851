import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { movableDefault } from '../movableDefault';
import { describeFunction } from './describeFunction';

/** Which function would have to wait for a call. */
export interface Caller {
  /** Null at module top level. */
  readonly function: NodePath<FunctionNode> | null;
  /** Why nothing can wait at that very place. */
  readonly obstacle?: string;
  /** Nothing is around the call but statements of the module. */
  readonly atTop?: true;
}

/** Finds the function that a call belongs to; callbacks that are called where they stand belong to the function around them. */
export function callerOf(path: NodePath): Caller {
  let child = path;
  let isPlain = true;
  for (let parent = child.parentPath; parent; child = parent, parent = child.parentPath) {
    if (parent.isFunction() || parent.isTSModuleBlock() || parent.isTSEnumMember()) isPlain = false;
    if (parent.isFunction()) {
      if (child.listKey === 'params')
        return movableDefault(path, true)
          ? { function: parent }
          : { function: parent, obstacle: 'in-parameter-default' };
      if (child.key === 'body' && (parent.node.async || describeFunction(parent).kind !== 'inline'))
        return { function: parent };
    } else if (parent.isClassProperty() || parent.isClassPrivateProperty() || parent.isClassAccessorProperty()) {
      if (child.key === 'value') return { function: null, obstacle: 'in-field-initialiser' };
    } else if (parent.isStaticBlock()) {
      return { function: null, obstacle: 'in-static-block' };
    }
  }
  return { function: null, obstacle: 'helper-called-at-top-level', ...(isPlain && { atTop: true }) };
}
