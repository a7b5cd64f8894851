import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, staticKey } from '../../source/ast';

/**
 * What the syntax says of a receiver. `sparse`: an array with holes. `foreign`: certainly no array, Map or Set. `doubtful`: a name
 * that speaks against an array. `unknown`: nothing speaks against one.
 */
export type ReceiverKind = 'array' | 'map' | 'set' | 'sparse' | 'foreign' | 'doubtful' | 'unknown';

const keepsKind = new Set(['slice', 'concat', 'sort', 'reverse', 'map', 'splice', 'copyWithin', 'with']);
const makesDense = new Set(['filter', 'flat', 'flatMap', 'toSorted', 'toReversed', 'toSpliced', 'fill']);
const arrayMakers = new Set([
  'Object.keys',
  'Object.values',
  'Object.entries',
  'Object.getOwnPropertyNames',
  'Array.from',
  'Array.of',
  'Promise.all',
  'Promise.allSettled',
  'process.argv.slice',
]);
const doubtfulName = /(map|set|cache|registry|stream|readable|cursor|observable|collection|\$)$/i;

/** Judges the receiver of an array method. Constants, parameters with types and chains of array methods are looked through. */
export function receiverKind(path: NodePath, depth = 0): ReceiverKind {
  const { node } = path;
  if (depth > 8) return 'unknown';
  const deeper = (next: NodePath): ReceiverKind => receiverKind(next, depth + 1);
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isTSTypeAssertion()) {
    const typed = kindOfType(path.node.typeAnnotation);
    return typed === 'unknown' ? deeper(childPath(path, 'expression')) : typed;
  }
  if (path.isTSNonNullExpression() || path.isParenthesizedExpression()) return deeper(childPath(path, 'expression'));
  if (path.isAwaitExpression()) return deeper(path.get('argument'));
  if (path.isArrayExpression()) return path.node.elements.includes(null) ? 'sparse' : 'array';
  if (path.isLiteral() || path.isObjectExpression() || path.isFunction()) return 'foreign';
  if (path.isNewExpression()) return kindOfConstructor(node);
  if (path.isCallExpression() || path.isOptionalCallExpression()) return kindOfCall(path, deeper);
  if (path.isLogicalExpression()) return merge(deeper(path.get('left')), deeper(path.get('right')));
  if (path.isConditionalExpression()) return merge(deeper(path.get('consequent')), deeper(path.get('alternate')));
  if (path.isIdentifier()) return kindOfName(path, deeper);
  const key = staticKey(node);
  if (key === 'argv') return 'array';
  return key !== undefined && doubtfulName.test(key) ? 'doubtful' : 'unknown';
}

/** What two branches have in common. */
function merge(a: ReceiverKind, b: ReceiverKind): ReceiverKind {
  if (a === b) return a;
  if (a === 'unknown') return b;
  if (b === 'unknown') return a;
  return a === 'sparse' || b === 'sparse' ? 'sparse' : 'doubtful';
}

function kindOfConstructor(node: Node): ReceiverKind {
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier') return 'doubtful';
  if (node.callee.name === 'Map') return 'map';
  if (node.callee.name === 'Set') return 'set';
  if (node.callee.name !== 'Array') return 'foreign';
  return node.arguments.length === 1 ? 'sparse' : 'array';
}

function kindOfCall(path: NodePath, deeper: (next: NodePath) => ReceiverKind): ReceiverKind {
  const { callee, arguments: list } = path.node as Extract<Node, { type: 'CallExpression' }>;
  if (callee.type === 'Identifier') {
    if (callee.name === 'Array') return list.length === 1 ? 'sparse' : 'array';
    return callee.name === '$' || callee.name === 'jQuery' || callee.name === '_' ? 'foreign' : 'unknown';
  }
  const name = staticKey(callee);
  if (name === undefined) return 'unknown';
  const text = dottedName(callee);
  if (arrayMakers.has(text) || name === 'split' || /^readdir(Sync)?$/.test(name)) return 'array';
  if (name === 'querySelectorAll') return 'foreign';
  const receiver = childPath(path, 'callee.object');
  if (makesDense.has(name)) return deeper(receiver) === 'sparse' ? 'array' : deeper(receiver);
  return keepsKind.has(name) ? deeper(receiver) : 'unknown';
}

function dottedName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  const key = staticKey(node);
  return key !== undefined && node.type === 'MemberExpression' ? `${dottedName(node.object)}.${key}` : '';
}

function kindOfName(path: NodePath, deeper: (next: NodePath) => ReceiverKind): ReceiverKind {
  const { name } = path.node as Extract<Node, { type: 'Identifier' }>;
  const byName: ReceiverKind = doubtfulName.test(name) ? 'doubtful' : 'unknown';
  const binding = path.scope.getBinding(name);
  if (!binding) return byName;
  const { identifier } = binding;
  const typed = kindOfType(
    identifier.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined,
  );
  if (typed !== 'unknown') return typed;
  if (binding.path.isRestElement()) return 'array';
  if (!binding.path.isVariableDeclarator() || binding.path.node.id !== identifier || !binding.path.node.init)
    return byName;
  const init = deeper(childPath(binding.path, 'init'));
  if (binding.constant) return init === 'unknown' ? byName : init;
  return init === 'array' ? 'unknown' : init;
}

function kindOfType(type: Node | undefined): ReceiverKind {
  switch (type?.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSTypeOperator':
      return kindOfType(type.typeAnnotation);
    case 'TSParenthesizedType':
      return kindOfType(type.typeAnnotation);
    case 'TSUnionType': {
      const kinds = type.types
        .filter((one) => one.type !== 'TSUndefinedKeyword' && one.type !== 'TSNullKeyword')
        .map(kindOfType);
      const [first] = kinds;
      return first !== undefined && kinds.every((kind) => kind === first) ? first : 'unknown';
    }
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      if (name === 'Array' || name === 'ReadonlyArray') return 'array';
      if (name === 'Map' || name === 'ReadonlyMap') return 'map';
      if (name === 'Set' || name === 'ReadonlySet') return 'set';
      return doubtfulName.test(name) ? 'doubtful' : 'unknown';
    }
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
      return 'foreign';
    default:
      return 'unknown';
  }
}
