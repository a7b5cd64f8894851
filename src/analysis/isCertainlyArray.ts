import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { staticKey, unwrap } from '../source/ast';
import { argumentsGiven } from './argumentsGiven';

const arrayMakers = new Set(['concat', 'filter', 'flat', 'flatMap', 'map', 'slice', 'split']);

/** Whether an expression is an array by what it is written as, by its type annotation, or by what its variable or all callers give. */
export function isCertainlyArray(path: NodePath): boolean {
  const node = unwrap(path.node);
  if (isArrayExpression(node)) return true;
  if (node.type !== 'Identifier') return false;
  const binding = path.scope.getBinding(node.name);
  if (!binding) return false;
  const annotation = binding.identifier.typeAnnotation;
  if (annotation?.type === 'TSTypeAnnotation' && isArrayType(annotation.typeAnnotation)) return true;
  if (!binding.constant) return false;
  const given = argumentsGiven(binding);
  if (given) return given.every((argument) => argument !== undefined && isArrayExpression(unwrap(argument.node)));
  if (binding.path.isRestElement()) return binding.path.node.argument === binding.identifier;
  const declarator = binding.path;
  if (!declarator.isVariableDeclarator() || declarator.node.id !== binding.identifier || !declarator.node.init)
    return false;
  return isArrayExpression(unwrap(declarator.node.init));
}

function isArrayExpression(node: Node): boolean {
  if (node.type === 'ArrayExpression') return true;
  if (node.type === 'ConditionalExpression')
    return isArrayExpression(unwrap(node.consequent)) && isArrayExpression(unwrap(node.alternate));
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  const method = staticKey(callee);
  if (callee.type !== 'MemberExpression' || method === undefined) return false;
  if (callee.object.type === 'Identifier' && (callee.object.name === 'Object' || callee.object.name === 'Array'))
    return true;
  // Of strings, `concat` and `slice` make strings; of arrays they make arrays.
  return (
    arrayMakers.has(method) &&
    (method !== 'concat' && method !== 'slice' ? true : isArrayExpression(unwrap(callee.object)))
  );
}

function isArrayType(type: Node): boolean {
  if (type.type === 'TSTypeOperator') return isArrayType(type.typeAnnotation);
  if (type.type === 'TSArrayType' || type.type === 'TSTupleType') return true;
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    /^(?:Readonly)?Array$/.test(type.typeName.name)
  );
}
