import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, unwrapPath } from '../../source/ast';
import type { Trouble } from './checkEffects';
import { cloneable } from './knownGlobals';
import { bufferFunctions } from './originRules';

/** Types of Node and of the web whose values cannot be copied. */
const livingTypes =
  /^(?:Request|Response|IncomingMessage|ServerResponse|Socket|Server|Readable|Writable|Duplex|Transform|Stream|EventEmitter|AbortSignal|Promise|WeakMap|WeakSet|Function|NextFunction|Express|FastifyRequest|FastifyReply|Context|ReadableStream|WritableStream|URL|URLSearchParams|Proxy|symbol)$/;

/**
 * Whether what a call passes can be copied to another thread, as far as the call shows.
 * @param bufferOnly parameters for which a Uint8Array is not as good as a Buffer
 */
export function checkArguments(call: NodePath, bufferOnly: ReadonlySet<number>): Trouble | undefined {
  for (const [index, argument] of childPaths(call, 'arguments').entries()) {
    const kind = kindOf(argument);
    if (kind === 'buffer') {
      if (bufferOnly.has(index)) return { reason: 'cpu-buffer', what: 'the argument' };
    } else if (kind !== undefined) return { reason: 'cpu-argument-kind', what: kind };
  }
  return undefined;
}

/** What an expression certainly is that a copy would change; undefined for data and for what cannot be seen. */
function kindOf(outer: NodePath, depth = 0): string | undefined {
  const path = unwrapPath(outer);
  const { node } = path;
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
      return 'a function';
    case 'ThisExpression':
      return 'this';
    case 'NewExpression':
      return isCloneable(node, path) ? undefined : 'an instance of a class';
    case 'ObjectExpression':
      return firstKind(childPaths(path, 'properties'), (one) => ofProperty(one, depth));
    case 'ArrayExpression':
      return firstKind(childPaths(path, 'elements'), (one) => (one.node ? kindOf(one, depth) : undefined));
    case 'SpreadElement':
      return undefined;
    case 'CallExpression':
      return ofCall(node);
    case 'AwaitExpression':
      return isFileRead(node.argument) ? 'buffer' : undefined;
    case 'ConditionalExpression':
      return kindOf(childPath(path, 'consequent'), depth) ?? kindOf(childPath(path, 'alternate'), depth);
    case 'Identifier':
      return depth < 3 ? ofName(path, node.name, depth) : undefined;
    default:
      return undefined;
  }
}

function firstKind(paths: readonly NodePath[], read: (path: NodePath) => string | undefined): string | undefined {
  for (const path of paths) {
    const kind = read(path);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function ofProperty(property: NodePath, depth: number): string | undefined {
  if (property.isObjectMethod()) return property.node.kind === 'method' ? 'a method' : 'a getter';
  return property.isObjectProperty() ? kindOf(childPath(property, 'value'), depth) : undefined;
}

function ofCall(node: Extract<Node, { type: 'CallExpression' }>): string | undefined {
  const { callee } = node;
  if (callee.type === 'Identifier' && callee.name === 'Symbol') return 'a symbol';
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined;
  const key = callee.property.type === 'Identifier' ? callee.property.name : '';
  return bufferFunctions.has(`${callee.object.name}.${key}`) ? 'buffer' : undefined;
}

/** `readFile(path)` without an encoding. */
function isFileRead(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length !== 1) return false;
  const { callee } = node;
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : '';
  return name === 'readFile';
}

function isCloneable(node: Extract<Node, { type: 'NewExpression' }>, path: NodePath): boolean {
  const { callee } = node;
  return callee.type === 'Identifier' && cloneable.has(callee.name) && !path.scope.hasBinding(callee.name, true);
}

function ofName(path: NodePath, name: string, depth: number): string | undefined {
  const binding = path.scope.getBinding(name);
  if (!binding) return undefined;
  if (binding.path.isFunctionDeclaration() || binding.path.isClassDeclaration()) return 'a function';
  const typed = ofType(
    (binding.identifier as { typeAnnotation?: { typeAnnotation?: Node } | null }).typeAnnotation?.typeAnnotation,
    path,
  );
  if (typed !== undefined) return typed;
  if (!binding.constant || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier')
    return undefined;
  const init = childPath(binding.path, 'init');
  return init.node ? kindOf(init, depth + 1) : undefined;
}

function ofType(type: Node | undefined, path: NodePath): string | undefined {
  if (type?.type === 'TSFunctionType') return 'a function';
  if (type?.type === 'TSSymbolKeyword') return 'a symbol';
  if (type?.type !== 'TSTypeReference') return undefined;
  const name =
    type.typeName.type === 'Identifier'
      ? type.typeName.name
      : type.typeName.type === 'TSQualifiedName'
        ? type.typeName.right.name
        : '';
  if (name === 'Buffer') return 'buffer';
  const isClass = path.scope.getBinding(name)?.path.isClassDeclaration() ?? false;
  return isClass || livingTypes.test(name) ? `an instance of ${name}` : undefined;
}
