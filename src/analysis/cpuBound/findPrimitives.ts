import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, staticKey } from '../../source/ast';
import type { OriginFinder } from './findOrigins';
import { primitiveMethods } from './originRules';
import { type Origin, type Origins, partOf } from './originSet';
import type { Slice } from './slice';

const arithmetic = /^(?:[+\-*/%&|^]|\*\*|<<|>>>?|[<>]=?)$/;
const converters =
  /^(?:String|Number|BigInt|parseInt|parseFloat|isNaN|isFinite|encodeURIComponent|decodeURIComponent|escape|unescape)$/;

/** What the code itself treats as strings and numbers: it calculates with them, calls methods of strings, uses them as keys. */
export function findPrimitives(slice: Slice, origins: OriginFinder): Set<Origin> {
  const found = new Set<Origin>();
  const note = (value: Origins): void => {
    for (const [key, how] of value) if (how === 'is') found.add(key);
  };
  const notePath = (path: NodePath): void => note(origins.of(path));
  for (const { statement } of slice.code) {
    statement.traverse({
      BinaryExpression(path) {
        const sides = [childPath(path, 'left'), childPath(path, 'right')];
        const { operator } = path.node;
        if (arithmetic.test(operator)) sides.forEach(notePath);
        else if (operator === 'in') sides.slice(0, 1).forEach(notePath);
        else if (/^[!=]==?$/.test(operator) && sides.some(isLiteral)) sides.forEach(notePath);
      },
      AssignmentExpression(path) {
        const { operator } = path.node;
        if (operator === '=' && isPrimitive(childPath(path, 'right'))) notePath(childPath(path, 'left'));
        if (operator.length < 2 || /^(?:\|\|=|&&=|\?\?=)$/.test(operator)) return;
        notePath(childPath(path, 'right'));
        notePath(childPath(path, 'left'));
      },
      VariableDeclarator: (path) => void (isPrimitive(childPath(path, 'init')) && notePath(childPath(path, 'id'))),
      AssignmentPattern: (path) => void (isPrimitive(childPath(path, 'right')) && notePath(childPath(path, 'left'))),
      UpdateExpression: (path) => notePath(childPath(path, 'argument')),
      UnaryExpression: (path) => void (/^[-+~]$/.test(path.node.operator) && notePath(childPath(path, 'argument'))),
      'MemberExpression|OptionalMemberExpression': (path: NodePath) => {
        if ((path.node as { computed?: boolean }).computed && !origins.of(childPath(path, 'property')).has('@symbol'))
          notePath(childPath(path, 'property'));
      },
      SwitchStatement: (path) =>
        void (
          childPaths(path, 'cases').some((one) => isLiteral(childPath(one, 'test'))) &&
          notePath(childPath(path, 'discriminant'))
        ),
      'CallExpression|OptionalCallExpression|NewExpression': (path: NodePath) => {
        const callee = childPath(path, 'callee');
        const args = childPaths(path, 'arguments');
        if (callee.isIdentifier()) {
          const isGlobal = !path.scope.hasBinding(callee.node.name, true);
          if (isGlobal && converters.test(callee.node.name)) args.forEach(notePath);
          return;
        }
        const method = staticKey(callee.node);
        if (method === undefined) return;
        const receiver = childPath(callee, 'object');
        if (receiver.isIdentifier({ name: 'Math' }) || receiver.isIdentifier({ name: 'Number' }))
          args.forEach(notePath);
        else if (primitiveMethods.has(method)) notePath(receiver);
        else if (method === 'join') note(partOf(origins.of(receiver), '[]'));
      },
    });
  }
  return found;
}

/** Certainly a string or a number: whatever else the variable holds is taken for the same. */
function isPrimitive(path: NodePath): boolean {
  if (!path.node) return false;
  if (isLiteral(path) || path.isTemplateLiteral() || path.isBooleanLiteral()) return true;
  if (path.isBinaryExpression()) return arithmetic.test(path.node.operator);
  if (path.isUnaryExpression()) return /^[-+~]$/.test(path.node.operator);
  if (!path.isCallExpression()) return false;
  const callee = childPath(path, 'callee');
  if (callee.isIdentifier()) return converters.test(callee.node.name);
  const method = staticKey(callee.node) ?? '';
  if (/^(?:digest|toString)$/.test(method)) return path.node.arguments.length > 0 || method === 'toString';
  return primitiveMethods.has(method) ? !/^(?:split|match|matchAll)$/.test(method) : method === 'join';
}

function isLiteral(path: NodePath): boolean {
  return Boolean(path.node) && (path.isStringLiteral() || path.isNumericLiteral() || path.isBigIntLiteral());
}
