import type { NodePath } from '@babel/traverse';
import type { ApiEntry } from '../catalogue/types';
import { childPaths, unwrap } from '../source/ast';
import type { ModuleUse } from './moduleUses';

/** Whether a function that blocks only without a callback is used with one, or handed on to somebody who may give it one. */
export function isAsynchronous(use: ModuleUse, { callbackAt }: ApiEntry): boolean {
  if (!callbackAt) return false;
  if (use.kind !== 'call' || !use.call) return true;
  const list = childPaths(use.call, 'arguments');
  const last = list.at(-1);
  if (!last || !callbackAt.includes(list.length - 1)) return list.some((argument) => argument.isSpreadElement());
  return list.length - 1 === Math.max(...callbackAt) || looksLikeCallback(last);
}

function looksLikeCallback(path: NodePath): boolean {
  const node = unwrap(path.node);
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return true;
  if (node.type !== 'Identifier') return false;
  const declaration = path.scope.getBinding(node.name)?.path;
  return (
    declaration?.isFunctionDeclaration() === true ||
    /^(cb|callback|done|next|fn|resolve|on[A-Z].*|.*(Callback|Cb))$/.test(node.name)
  );
}
