import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath } from '../../source/ast';
import { isPromise } from '../isPromise';
import type { ExitsOf } from './ownExits';

/** Whether a sync function evidently gives (or may give) promises: by its return type, or by something that it returns or yields. */
export function givesPromise(path: NodePath<FunctionNode>, exitsOf: ExitsOf): boolean {
  const annotation = path.node.returnType;
  if (annotation?.type === 'TSTypeAnnotation' && mentionsPromise(annotation.typeAnnotation)) return true;
  const body = childPath(path, 'body');
  if (!body.isBlockStatement()) return isPromise(body);
  // An async generator would wait for the promises that it yields.
  return exitsOf(path.node).some((exit) => {
    const argument = childPath(exit, 'argument');
    return Boolean(argument.node) && isPromise(argument);
  });
}

/** Whether a return type is a promise, or a union with one. */
export function mentionsPromise(type: Node): boolean {
  if (type.type === 'TSUnionType') return type.types.some(mentionsPromise);
  if (type.type === 'TSParenthesizedType') return mentionsPromise(type.typeAnnotation);
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    /^(?:Promise|PromiseLike|Thenable|Bluebird)$/.test(type.typeName.name)
  );
}
