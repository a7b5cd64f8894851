import type { Binding, NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import { childPath, childPaths, staticKey, stringValue, unwrapPath } from '../../source/ast';
import { ENTRY, PROPERTY } from './flow';
import type { Walk } from './walk';

const listenerMethods = new Set([
  'on',
  'once',
  'addListener',
  'prependListener',
  'prependOnceListener',
  'addEventListener',
]);
const eventMethods = new Set([
  'preventDefault',
  'stopPropagation',
  'stopImmediatePropagation',
  'respondWith',
  'waitUntil',
]);
/** Listening to these late loses nothing that the function could have caused. */
const patient = new Set(['process', 'program', 'console']);

export function isListenerMethod(name: string): boolean {
  return listenerMethods.has(name);
}

export function isEventMethod(name: string): boolean {
  return eventMethods.has(name);
}

export function isEventHandlerName(name: string): boolean {
  return /^on[a-z]{3,}$/.test(name) && !/^on(ce|ly)/.test(name);
}

/**
 * The pseudo-location that says since when the object has been able to emit events: since the function started for what
 * comes from outside, since its declaration for what the function made itself; undefined when that cannot be told.
 */
export function isOutside(walk: Walk, object: NodePath): string | undefined {
  let root = unwrapPath(object);
  while (root.isMemberExpression() || root.isOptionalMemberExpression()) {
    const key = propertyKey(walk, root);
    if (key !== undefined && walk.flow.reads.has(key)) return key;
    root = unwrapPath(childPath(root, 'object'));
  }
  if (root.isThisExpression()) return ENTRY;
  if (!root.isIdentifier() || patient.has(root.node.name)) return undefined;
  const binding = root.scope.getBinding(root.node.name);
  if (!binding) return ENTRY;
  const owner = binding.scope.path.isFunction() ? binding.scope.path : binding.scope.getFunctionParent()?.path;
  const followed = walk.called.find(({ fn }) => fn === owner?.node);
  if (followed && binding.kind === 'param' && owner?.isFunction()) {
    const value = followed.values[owner.node.params.indexOf(binding.identifier)];
    return value && isOutside(walk, value);
  }
  if (!owner || !isWalked(walk, owner) || binding.kind === 'param') return ENTRY;
  return isPassive(binding.path) ? undefined : madeKey(binding.identifier);
}

/** Whether a function runs as a part of what is looked at: itself, one that it calls, or one written out in these. */
function isWalked(walk: Walk, owner: NodePath): boolean {
  const walked = new Set<unknown>([walk.unit.node, ...walk.called.map(({ fn }) => fn)]);
  return owner.find(({ node }) => walked.has(node)) !== null;
}

/** The pseudo-location that says since when a variable has its value. */
export function madeKey(variable: Identifier): string {
  return `(made) ${variable.start ?? 0}`;
}

/** The pseudo-location that says since when a property has the object that the function made for it; undefined when that cannot be told. */
export function propertyKey(walk: Walk, property: NodePath): string | undefined {
  const location = walk.locations.of(property);
  return location === undefined ? undefined : `${PROPERTY}${location}`;
}

/** Streams that only say something when something is written to them, and plain emitters. */
function isPassive(declarator: NodePath): boolean {
  if (!declarator.isVariableDeclarator() || declarator.node.init?.type !== 'NewExpression') return false;
  const { callee } = declarator.node.init;
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : '';
  return /(Emitter|Stream|Transform|PassThrough|Duplex|Writable)$/.test(name) && !/Read/.test(name);
}

/** What `once(emitter, 'event')` of `node:events` begins to listen to; undefined for other calls. */
export function awaitedEmitter(call: NodePath): NodePath | undefined {
  const callee = unwrapPath(childPath(call, 'callee'));
  const root = callee.isMemberExpression() ? unwrapPath(childPath(callee, 'object')) : callee;
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
  const taken = binding && takenFromEvents(binding);
  const name = taken === 'default' ? staticKey(callee.node) : root === callee ? taken : undefined;
  return name === 'once' || name === 'on' ? childPaths(call, 'arguments')[0] : undefined;
}

/** The name of what the variable holds of `node:events`; `default` for the module itself, undefined for anything else. */
function takenFromEvents({ path, identifier }: Binding): string | undefined {
  const from = path.parentPath;
  if (from?.isImportDeclaration()) {
    if (!/^(node:)?events$/.test(from.node.source.value)) return undefined;
    if (!path.isImportSpecifier()) return 'default';
    const { imported } = path.node;
    return imported.type === 'Identifier' ? imported.name : imported.value;
  }
  if (!path.isVariableDeclarator() || path.node.init?.type !== 'CallExpression') return undefined;
  const { id, init } = path.node;
  if (!/^(node:)?events$/.test(stringValue(init.arguments[0]) ?? '')) return undefined;
  if (id.type !== 'ObjectPattern') return 'default';
  const property = id.properties.find((one) => one.type === 'ObjectProperty' && one.value === identifier);
  return property && staticKey(property);
}
