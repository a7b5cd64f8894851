import type { NodePath } from '@babel/traverse';
import { childPathsAt, staticKey, unwrap } from '../../source/ast';
import type { CallFact } from './types';

const plain =
  /^(?:(?:String|Numeric|Boolean|Null|BigInt|RegExp)Literal|TemplateLiteral|(?:Object|Array|Binary|Unary|Update|New|ArrowFunction|Function)Expression|JSX.*)$/;

/**
 * Which arguments of a call may be functions besides those that are written out there: those are read on their own.
 * @param call the call, or the name of a function that something else calls
 */
export function argumentsGiven(call: NodePath): Pick<CallFact, 'maybe' | 'unknownFrom'> {
  if (!call.isCallExpression() && !call.isOptionalCallExpression()) return { unknownFrom: 0 };
  const callee = unwrap(call.node.callee);
  const key = callee.type === 'MemberExpression' ? staticKey(callee) : undefined;
  if (key === 'call' || key === 'apply') return { unknownFrom: 0 };
  const list = childPathsAt(call, 'arguments');
  const spread = list.findIndex((one) => one.isSpreadElement());
  const maybe = list.flatMap(({ node }, index) => {
    const inner = unwrap(node);
    const isPlain = plain.test(inner.type) || (inner.type === 'Identifier' && inner.name === 'undefined');
    const isGenerator = inner.type === 'FunctionExpression' && inner.generator;
    return (isPlain && !isGenerator) || (spread >= 0 && index >= spread) ? [] : [index];
  });
  return { ...(maybe.length > 0 && { maybe }), ...(spread >= 0 && { unknownFrom: spread }) };
}
