import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Unit } from '../../catalogue/sleep';
import { childPath, unwrap } from '../../source/ast';
import type { Piece } from './writeAwaited';

/** How long a sleep is: known, or an expression of the file in some unit. */
export type Duration =
  | { readonly kind: 'fixed'; readonly milliseconds: number }
  | { readonly kind: 'expression'; readonly path: NodePath; readonly unit: Unit };

/** What the sync function asks of a duration that is written out. */
export interface DurationLimits {
  /** In milliseconds. */
  readonly least: number;
  /** In the unit of the function. */
  readonly whole: boolean;
}

/** The longest that a timer waits. */
const longest = 2 ** 31 - 1;

const factors: Readonly<Record<Unit, number>> = { seconds: 1000, milliseconds: 1, microseconds: 0.001 };

/** A duration of so many milliseconds, or undefined when a timer would not wait that long. */
export function fixedDuration(milliseconds: number): Duration | undefined {
  return milliseconds >= 0 && milliseconds <= longest
    ? { kind: 'fixed', milliseconds: roundUp(milliseconds) }
    : undefined;
}

/**
 * Reads a duration off an expression. A plain number is known; `ms / 1000` seconds are `ms` milliseconds.
 * @returns undefined when a timer would do something else with it: not a number, negative, too long...
 */
export function readDuration(
  path: NodePath,
  unit: Unit,
  limits: DurationLimits = { least: 0, whole: false },
): Duration | undefined {
  if (!isOrdinary(path, unit, limits)) return undefined;
  const node = unwrap(path.node);
  if (node.type === 'NumericLiteral') return { kind: 'fixed', milliseconds: roundUp(node.value * factors[unit]) };
  if (path.isBinaryExpression() && isThousand(path.node.right)) {
    const left = childPath(path, 'left');
    if (unit === 'seconds' && path.node.operator === '/')
      return { kind: 'expression', path: left, unit: 'milliseconds' };
    if (unit === 'microseconds' && path.node.operator === '*')
      return { kind: 'expression', path: left, unit: 'milliseconds' };
  }
  return { kind: 'expression', path, unit };
}

/** The duration in milliseconds, as text around the expression, which stays where it is. */
export function durationPieces(duration: Duration): readonly Piece[] {
  if (duration.kind === 'fixed') return [String(duration.milliseconds)];
  const { node } = duration.path;
  switch (duration.unit) {
    case 'milliseconds':
      return node.type === 'SequenceExpression' ? ['(', node, ')'] : [node];
    case 'seconds':
      return [...operand(node), ' * 1000'];
    case 'microseconds':
      return ['Math.ceil(', ...operand(node), ' / 1000)'];
  }
}

/** An expression as an operand of `*`, `/`, `+` or `-`: in parentheses where it binds less tightly. */
export function operand(node: Node): readonly Piece[] {
  const loose = /^(Binary|Logical|Conditional|Assignment|Arrow|Yield|Sequence|TSAs|TSSatisfies)/.test(node.type);
  const product = node.type === 'BinaryExpression' && node.operator === '*';
  return loose && !product ? ['(', node, ')'] : [node];
}

/** Whether the expression is certainly a number, whoever calls the function that it stands in. */
export function isProvablyNumber(path: NodePath): boolean {
  const { confident, value } = path.evaluate() as { confident: boolean; value: unknown };
  if (confident) return typeof value === 'number';
  const node = unwrap(path.node);
  if (path.isBinaryExpression()) {
    const { operator } = path.node;
    if (operator === '+')
      return isProvablyNumber(childPath(path, 'left')) && isProvablyNumber(childPath(path, 'right'));
    return ['-', '*', '/', '%', '**'].includes(operator);
  }
  if (node.type === 'CallExpression') return /^(Math\.\w+|Number|parseInt|parseFloat)$/.test(calleeText(node.callee));
  return node.type === 'Identifier' && isNumberBinding(path.scope.getBinding(node.name));
}

/** A name that is typed as a number, a constant that is one, or a parameter whose default is one. */
function isNumberBinding(binding: Binding | undefined): boolean {
  const type = annotationOf(binding?.identifier);
  if (type) return type.type === 'TSNumberKeyword' || type.type === 'NumberTypeAnnotation';
  if (!binding?.constant) return false;
  const { path } = binding;
  if (path.isAssignmentPattern()) return unwrap(path.node.right).type === 'NumericLiteral';
  const init = path.isVariableDeclarator() && path.node.id.type === 'Identifier' ? childPath(path, 'init') : undefined;
  return Boolean(init?.node && isProvablyNumber(init));
}

function isOrdinary(path: NodePath, unit: Unit, { least, whole }: DurationLimits): boolean {
  const { confident, value } = path.evaluate() as { confident: boolean; value: unknown };
  if (confident) {
    if (typeof value !== 'number' || (whole && !Number.isInteger(value))) return false;
    const milliseconds = value * factors[unit];
    return milliseconds >= least && milliseconds <= longest;
  }
  const node = unwrap(path.node);
  if (/^(BigInt|RegExp|Template|Object|Array|Function|Class|ArrowFunction)/.test(node.type)) return false;
  if (node.type !== 'Identifier') return true;
  const type = annotationOf(path.scope.getBinding(node.name)?.identifier);
  return !type || !mentions(type, /^(TS)?(String|BigInt|Null|Boolean)/);
}

function annotationOf(identifier: Node | undefined): Node | undefined {
  if (identifier?.type !== 'Identifier') return undefined;
  const annotation = identifier.typeAnnotation;
  return annotation && annotation.type !== 'Noop' ? annotation.typeAnnotation : undefined;
}

function mentions(type: Node, kind: RegExp): boolean {
  if (type.type === 'TSUnionType' || type.type === 'UnionTypeAnnotation')
    return type.types.some((one) => mentions(one, kind));
  return kind.test(type.type);
}

function isThousand(node: Node): boolean {
  return node.type === 'NumericLiteral' && node.value === 1000;
}

function calleeText(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return '';
  return `${calleeText(callee.object)}.${callee.property.name}`;
}

/** Whole milliseconds; what is beyond a millionth is rounding of the multiplication. */
function roundUp(milliseconds: number): number {
  return Math.ceil(Number(milliseconds.toFixed(6)));
}
