import type { NodePath, Scope } from '@babel/traverse';
import type { Node, ObjectExpression, ObjectMethod, ObjectProperty } from '@babel/types';
import type { ArgShape } from '../catalogue/types';
import { childPaths, staticKey, stringValue, unwrap } from '../source/ast';
import { isMutated } from './isMutated';
import type { CallPath } from './moduleUses';

/** The argument at `index` (from 0); undefined when it is not there or hidden behind a spread. */
export function argumentPath(call: CallPath, index: number): NodePath | undefined {
  const list = childPaths(call, 'arguments');
  if (list.slice(0, index + 1).some((argument) => argument.isSpreadElement())) return undefined;
  return list[index];
}

/** What can be seen of the argument at `index` (from 0). A const is looked through. */
export function argumentShape(call: CallPath, index: number): ArgShape {
  const list = childPaths(call, 'arguments');
  if (list.slice(0, index + 1).some((argument) => argument.isSpreadElement())) return 'spread';
  const argument = list[index];
  if (!argument) return 'absent';
  return shapeOf(argument);
}

function shapeOf(path: NodePath): ArgShape {
  const written = unwrap(path.node);
  const seen = constantValue(path);
  switch (seen.type) {
    case 'StringLiteral':
      return 'string';
    case 'TemplateLiteral':
      return seen.expressions.length === 0 ? 'string' : 'template';
    case 'NumericLiteral':
      return seen.value === 0 ? 'stdin-fd' : 'number';
    case 'BooleanLiteral':
      return 'boolean';
    case 'NullLiteral':
      return 'null';
    case 'RegExpLiteral':
      return 'regexp';
    case 'ObjectExpression':
      return 'object';
    case 'ArrayExpression':
      return 'array';
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return 'function';
    case 'UnaryExpression':
      return seen.operator === 'void' ? 'undefined' : seen.operator === '-' ? 'number' : 'opaque';
    case 'BinaryExpression':
      return seen.operator === '+' && (isString(seen.left) || isString(seen.right)) ? 'template' : 'opaque';
    default:
  }
  if (written.type === 'Identifier' && written.name === 'undefined' && !path.scope.hasBinding('undefined', true))
    return 'undefined';
  if (isStdin(seen)) return 'stdin-fd';
  if (isFunctionName(path, written)) return 'function';
  if (isPathOrFd(path, written)) return 'path-or-fd';
  return looksLikeFd(path, written) ? 'maybe-fd' : 'opaque';
}

function isString(node: Node): boolean {
  if (node.type === 'BinaryExpression' && node.operator === '+') return isString(node.left) || isString(node.right);
  return stringValue(node) !== undefined || node.type === 'TemplateLiteral';
}

/** The initialiser of a const that is never written to; else the expression itself. */
export function constantValue(path: NodePath): Node {
  return constantNode(unwrap(path.node), path.scope);
}

function constantNode(node: Node, scope: Scope): Node {
  if (node.type !== 'Identifier') return node;
  const binding = scope.getBinding(node.name);
  if (!binding?.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier')
    return node;
  const init = binding.path.node.init;
  if (!init) return node;
  const value = unwrap(init);
  const isObject = value.type === 'ObjectExpression' || value.type === 'ArrayExpression';
  if (isObject && binding.referencePaths.some(isMutated)) return node;
  return value;
}

/** `process.stdin.fd`. */
function isStdin(node: Node): boolean {
  return node.type === 'MemberExpression' && staticKey(node) === 'fd' && staticKey(node.object) === 'stdin';
}

/** The name of a declared function, or a variable that the file calls. */
function isFunctionName(path: NodePath, node: Node): boolean {
  if (node.type !== 'Identifier') return false;
  const binding = path.scope.getBinding(node.name);
  if (!binding) return false;
  if (binding.path.isFunctionDeclaration()) return binding.constant;
  return binding.constant && binding.referencePaths.some((use) => use.key === 'callee');
}

/** A number by type or by what it was made from, or a name that people give to file descriptors only. */
function looksLikeFd(path: NodePath, node: Node): boolean {
  const name = node.type === 'Identifier' ? node.name : staticKey(node);
  if (name !== undefined && /^(fd|fileDescriptor|.*(Fd|FD|_fd|FileDescriptor))$/.test(name)) return true;
  if (node.type !== 'Identifier') return false;
  if (declaredTypes(path, node).some(isNumber)) return true;
  const declarator = path.scope.getBinding(node.name)?.path;
  if (!declarator?.isVariableDeclarator() || !declarator.node.init) return false;
  let init: Node = unwrap(declarator.node.init);
  if (init.type === 'AwaitExpression') init = unwrap(init.argument);
  if (init.type !== 'CallExpression') return false;
  const callee = init.callee.type === 'Identifier' ? init.callee.name : staticKey(init.callee);
  return callee === 'openSync' || callee === 'openAsync';
}

/** `string | number`, `PathOrFileDescriptor`. */
function isPathOrFd(path: NodePath, node: Node): boolean {
  const types = declaredTypes(path, node);
  return types.some(namesPathOrFd) || (types.length > 1 && types.some(isNumber));
}

function isNumber(type: Node): boolean {
  return type.type === 'TSNumberKeyword';
}

function namesPathOrFd(type: Node): boolean {
  if (type.type !== 'TSTypeReference') return false;
  const name = type.typeName.type === 'TSQualifiedName' ? type.typeName.right : type.typeName;
  return name.type === 'Identifier' && name.name === 'PathOrFileDescriptor';
}

/** The types that a variable is declared with, without those of a missing value. */
function declaredTypes(path: NodePath, node: Node): Node[] {
  const annotation =
    node.type === 'Identifier' ? path.scope.getBinding(node.name)?.identifier.typeAnnotation : undefined;
  if (annotation?.type !== 'TSTypeAnnotation') return [];
  const type = annotation.typeAnnotation;
  const types = type.type === 'TSUnionType' ? type.types : [type];
  return types.filter((one) => one.type !== 'TSUndefinedKeyword' && one.type !== 'TSNullKeyword');
}

/** What is known of one property of an options argument. */
export type OptionValue =
  | { readonly known: 'absent' }
  | { readonly known: 'unknown' }
  | { readonly known: 'literal'; readonly value: string | number | boolean | null }
  | { readonly known: 'expression'; readonly node: Node };

/** The options object at `index`: its literal, `none` when no object is there, `unknown` when it cannot be seen. */
export function optionsAt(call: CallPath, index: number): ObjectExpression | 'none' | 'unknown' {
  const shape = argumentShape(call, index);
  if (shape === 'object') {
    const argument = argumentPath(call, index);
    const value = argument && constantValue(argument);
    return value?.type === 'ObjectExpression' ? value : 'unknown';
  }
  return ['opaque', 'maybe-fd', 'path-or-fd', 'spread'].includes(shape) ? 'unknown' : 'none';
}

/** A property of an options object. */
export interface SeenProperty {
  /** undefined: a spread brings whatever it brings. */
  readonly property: ObjectProperty | ObjectMethod | undefined;
  /** It is there under some condition only. */
  readonly isOptional: boolean;
}

/** The properties of the options object at `index`, those that it spreads from visible literals included. */
export function optionProperties(call: CallPath, index: number): readonly SeenProperty[] | 'unknown' {
  const options = optionsAt(call, index);
  if (options === 'unknown') return 'unknown';
  if (options === 'none') return [];
  // Names within a constant that stands elsewhere may mean something else there.
  const isWritten = argumentPath(call, index)?.node === options;
  return seenProperties(options, isWritten ? call.scope : undefined, false);
}

function seenProperties(object: ObjectExpression, scope: Scope | undefined, isOptional: boolean): SeenProperty[] {
  return object.properties.flatMap((property): SeenProperty[] => {
    if (property.type !== 'SpreadElement') return [{ property, isOptional }];
    return spreadProperties(unwrap(property.argument), scope, isOptional);
  });
}

/** `...shared`, `...{ cwd }`, `...(cwd && { cwd })`, `...(quiet ? { stdio: 'ignore' } : {})` */
function spreadProperties(node: Node, scope: Scope | undefined, isOptional: boolean): SeenProperty[] {
  const value = scope ? constantNode(node, scope) : node;
  if (value.type === 'ObjectExpression') return seenProperties(value, value === node ? scope : undefined, isOptional);
  if (value.type === 'LogicalExpression' && value.operator === '&&')
    return spreadProperties(unwrap(value.right), scope, true);
  if (value.type === 'ConditionalExpression')
    return [value.consequent, value.alternate].flatMap((branch) => spreadProperties(unwrap(branch), scope, true));
  const isNothing = value.type === 'NullLiteral' || (value.type === 'Identifier' && value.name === 'undefined');
  return isNothing ? [] : [{ property: undefined, isOptional }];
}

/** The property `name` of the options object at `index` (from 0). */
export function optionValue(call: CallPath, index: number, name: string): OptionValue {
  const properties = optionProperties(call, index);
  if (properties === 'unknown') return { known: 'unknown' };
  let value: OptionValue = { known: 'absent' };
  for (const { property, isOptional } of properties) {
    const key = property && staticKey(property);
    if (property === undefined || key === undefined || (key === name && isOptional)) value = { known: 'unknown' };
    else if (key === name) value = knownValue(property.type === 'ObjectMethod' ? property : property.value);
  }
  return value;
}

/** What is known of an option that is given as `written`. */
export function knownValue(written: Node): OptionValue {
  const node = unwrap(written);
  const text = stringValue(node);
  if (text !== undefined) return { known: 'literal', value: text };
  if (node.type === 'BooleanLiteral' || node.type === 'NumericLiteral') return { known: 'literal', value: node.value };
  if (node.type === 'NullLiteral') return { known: 'literal', value: null };
  if (node.type === 'Identifier' && node.name === 'undefined') return { known: 'absent' };
  return { known: 'expression', node };
}
