import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isCoreModule } from '../../catalogue/isCoreModule';
import { childPath, memberName, span, staticKey, unwrap, unwrapPath } from '../../source/ast';
import { normalizeSpecifier } from '../moduleSpecifier';
import { fieldNames, fieldValues } from './fieldValues';
import { importedBy, refOfBinding } from './refs';
import type { ImportRef, Ref, Target } from './types';

/** Whose member `x.member` is: of which class or object, and whether of the class itself; `foreign`: certainly none of the project's own. */
export type Receiver = { readonly of: Ref; readonly isStatic: boolean } | 'foreign' | undefined;

/** What receivers are resolved with. */
export interface ReceiverContext {
  readonly isContainer: (node: Node) => boolean;
  /** The interface (or type) of that name declared in this file. */
  readonly typeNamed: (name: string) => Node | undefined;
  /** Whether a specifier leads out of the project. */
  readonly isForeign: (specifier: string) => boolean;
}

/** Resolves what stands before the dot; undefined when it cannot be told. */
export function receiverOf(path: NodePath, context: ReceiverContext, depth = 0): Receiver {
  if (depth > 6) return undefined;
  const node = unwrap(path.node);
  switch (node.type) {
    case 'ThisExpression':
      return thisContainer(path);
    case 'Super': {
      const owner = thisContainer(path);
      return owner;
    }
    case 'NewExpression':
      return madeBy(node.callee, path, context);
    case 'CallExpression':
      return ofCall(path, node, context, depth);
    case 'AwaitExpression':
      return receiverOf(childPath(unwrapPath(path), 'argument'), context, depth + 1);
    case 'Identifier':
      return ofName(path, node.name, context, depth);
    case 'ObjectExpression':
      return context.isContainer(node) ? { of: { kind: 'local', id: span(node).start }, isStatic: true } : undefined;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return ofField(path, node, context, depth);
    case 'StringLiteral':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'RegExpLiteral':
      return 'foreign';
    case 'AssignmentExpression':
      return node.operator === '=' || node.operator === '??=' || node.operator === '||='
        ? receiverOf(childPath(unwrapPath(path), 'right'), context, depth + 1)
        : undefined;
    case 'TSAsExpression':
      return ofType(node.typeAnnotation, path, context);
    default:
      return undefined;
  }
}

/** The class or object literal whose member `this` at `path` belongs to. */
export function thisContainer(path: NodePath): { of: Ref; isStatic: boolean } | undefined {
  const owner = path.findParent((parent) => {
    return (
      (parent.isFunction() && !parent.isArrowFunctionExpression()) ||
      parent.isClassProperty() ||
      parent.isClassPrivateProperty() ||
      parent.isStaticBlock()
    );
  });
  if (!owner) return undefined;
  const { parentPath } = owner;
  if (parentPath?.isClassBody()) {
    const node = owner.node as { static?: boolean };
    return {
      of: { kind: 'local', id: span(parentPath.parentPath.node).start },
      isStatic: node.static === true || owner.isStaticBlock(),
    };
  }
  if (parentPath?.isObjectExpression())
    return { of: { kind: 'local', id: span(parentPath.node).start }, isStatic: true };
  if (parentPath?.isObjectProperty() && parentPath.parentPath.isObjectExpression()) {
    return { of: { kind: 'local', id: span(parentPath.parentPath.node).start }, isStatic: true };
  }
  return undefined;
}

function ofName(path: NodePath, name: string, context: ReceiverContext, depth: number): Receiver {
  const binding = path.scope.getBinding(name);
  if (!binding) return 'foreign';
  const ref = refOfBinding(binding, context.isContainer);
  if (ref?.kind === 'import' && context.isForeign(ref.specifier)) return 'foreign';
  if (ref) return { of: ref, isStatic: true };
  const annotation = binding.identifier.typeAnnotation;
  if (annotation?.type === 'TSTypeAnnotation') return ofType(annotation.typeAnnotation, path, context);
  if (
    binding.path.isVariableDeclarator() &&
    binding.constant &&
    binding.path.node.init &&
    binding.path.node.id.type === 'Identifier'
  ) {
    return receiverOf(childPath(binding.path, 'init'), context, depth + 1);
  }
  return binding.constant ? undefined : ofVariable(binding, context);
}

/** A variable that is given instances of one class, and nothing else but `null`. */
function ofVariable(binding: Binding, context: ReceiverContext): Receiver {
  if (!binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier') return undefined;
  const values = binding.constantViolations.map((path) =>
    path.isAssignmentExpression() && path.node.left.type === 'Identifier' ? childPath(path, 'right') : undefined,
  );
  if (binding.path.node.init) values.push(childPath(binding.path, 'init'));
  const found = values.map((value) => value && (isNothing(value.node) ? null : newInstance(value, context)));
  return sameOf(found.filter((one) => one !== null));
}

/** `null`, `undefined`. */
export function isNothing(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'NullLiteral' || (inner.type === 'Identifier' && inner.name === 'undefined');
}

function newInstance(path: NodePath, context: ReceiverContext): Receiver {
  const { node } = unwrapPath(path);
  return node.type === 'NewExpression' ? madeBy(node.callee, path, context) : undefined;
}

/** What `new` gives: `new Store()`, `new stores.Store()`. */
function madeBy(callee: Node, path: NodePath, context: ReceiverContext): Receiver {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier')
    return instanceOfName(inner.name, path, context) ?? (isGlobalType(inner.name, path) ? 'foreign' : undefined);
  const chain = importedChain(inner, path);
  if (!chain) return undefined;
  return context.isForeign(chain.specifier) ? 'foreign' : { of: chain, isStatic: false };
}

/** What all receivers are; undefined when they differ, or one cannot be told. */
export function sameOf(all: readonly Receiver[]): Receiver {
  const [first] = all;
  return first !== undefined && all.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

/** `createStore()`, `Store.getInstance()`: what the function gives is looked up where it is. */
function ofCall(
  path: NodePath,
  { callee }: Extract<Node, { type: 'CallExpression' }>,
  context: ReceiverContext,
  depth: number,
): Receiver {
  if (isOfCore(unwrap(callee), path)) return 'foreign';
  const of = calleeOf(path, context, depth);
  return of && { of: { kind: 'result', of }, isStatic: true };
}

/** What a call calls, where that is something of the project. */
export function calleeOf(path: NodePath, context: ReceiverContext, depth = 0): Target | undefined {
  const call = unwrapPath(path).node;
  if (call.type !== 'CallExpression' && call.type !== 'OptionalCallExpression') return undefined;
  const inner = unwrap(call.callee);
  if (inner.type === 'Identifier') {
    const binding = path.scope.getBinding(inner.name);
    const imported = binding && importedBy(binding);
    if (imported?.kind === 'import')
      return context.isForeign(imported.specifier) ? undefined : { ...imported, kind: 'import' };
    const id = binding && functionStart(binding);
    return id === undefined ? undefined : { kind: 'local', id };
  }
  if (inner.type !== 'MemberExpression' && inner.type !== 'OptionalMemberExpression') return undefined;
  const calleePath = unwrapPath(childPath(unwrapPath(path), 'callee'));
  const name = memberName(inner);
  const owner = receiverOf(childPath(calleePath, 'object'), context, depth + 1);
  if (name === undefined || owner === undefined || owner === 'foreign') return undefined;
  return { kind: 'member', of: owner.of, name, isStatic: owner.isStatic };
}

/** Where the function starts that a name stands for. */
export function functionStart({ path, constant }: Binding): number | undefined {
  if (path.isFunctionDeclaration()) return span(path.node).start;
  const init = constant && path.isVariableDeclarator() && path.node.init ? unwrap(path.node.init) : undefined;
  return init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression' ? span(init).start : undefined;
}

/** `statSync`, `fs.statSync`: the modules of Node give objects of their own. */
function isOfCore(callee: Node, path: NodePath): boolean {
  let root = callee;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const binding = root.type === 'Identifier' ? path.scope.getBinding(root.name) : undefined;
  const imported = binding && importedBy(binding);
  return imported?.kind === 'import' && isCoreModule(normalizeSpecifier(imported.specifier));
}

/** `this.config.load()` where the class says what `config` is. */
function ofField(
  path: NodePath,
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
  context: ReceiverContext,
  depth: number,
): Receiver {
  const key = memberName(node);
  const object = unwrap(node.object);
  if (key === undefined) return undefined;
  if (object.type === 'ThisExpression') {
    const owner = path.findParent((parent) => parent.isClass());
    const home = thisContainer(path);
    if (!owner || !home) return undefined;
    const own = fieldOf(owner, key, home.isStatic, path, context, depth);
    const isInherited = own === undefined && owner.isClass() && owner.node.superClass;
    return isInherited ? memberOf(home, key) : own;
  }
  const own = object.type === 'Identifier' ? path.scope.getBinding(object.name)?.path : undefined;
  if (own?.isClassDeclaration()) return fieldOf(own as NodePath, key, true, path, context, depth);
  const chain = importedChain(unwrap(node), path);
  if (chain) return context.isForeign(chain.specifier) ? 'foreign' : { of: chain, isStatic: true };
  if (isForeignRoot(object, path)) return 'foreign';
  const holder = receiverOf(childPath(unwrapPath(path), 'object'), context, depth + 1);
  if (holder === undefined || holder === 'foreign') return undefined;
  return memberOf(holder, key);
}

/** What is in a field of something known is looked up where its class is. */
function memberOf({ of, isStatic }: Exclude<Receiver, 'foreign' | undefined>, name: string): Receiver {
  return { of: { kind: 'member', of, name, isStatic }, isStatic: true };
}

/** `services.store`, where `services` is imported. */
function importedChain(node: Node, path: NodePath): ({ readonly kind: 'import' } & ImportRef) | undefined {
  if (node.type === 'Identifier') {
    const binding = path.scope.getBinding(node.name);
    const imported = binding && importedBy(binding);
    return imported?.kind === 'import' ? imported : undefined;
  }
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const key = staticKey(node);
  const base = key === undefined ? undefined : importedChain(unwrap(node.object), path);
  return base && key !== undefined ? { ...base, path: [...base.path, key] } : undefined;
}

/** `fs.promises.x`, `process.stdout.x`: below a global or a package. */
function isForeignRoot(node: Node, path: NodePath): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression' || inner.type === 'OptionalMemberExpression')
    return isForeignRoot(inner.object, path);
  if (inner.type !== 'Identifier') return false;
  const binding = path.scope.getBinding(inner.name);
  if (!binding)
    return (
      inner.name !== 'module' && inner.name !== 'exports' && inner.name !== 'globalThis' && inner.name !== 'global'
    );
  return false;
}

/** What the fields of instances of a class hold, where that is known. */
export function fieldsOf(owner: NodePath, context: ReceiverContext): { name: string; receiver: Receiver }[] {
  return [...fieldNames(owner)].map((name) => ({ name, receiver: fieldOf(owner, name, false, owner, context, 0) }));
}

function fieldOf(
  owner: NodePath,
  key: string,
  isStatic: boolean,
  path: NodePath,
  context: ReceiverContext,
  depth: number,
): Receiver {
  const field = fieldValues(owner, key, isStatic);
  if (!field) return undefined;
  if ('type' in field) return ofType(field.type, path, context);
  const values = field.values.filter(({ node }) => !isNothing(node));
  return sameOf(values.map((value) => receiverOf(value, context, depth + 1)));
}

const plainTypes = new Set([
  'TSStringKeyword',
  'TSNumberKeyword',
  'TSBooleanKeyword',
  'TSArrayType',
  'TSTupleType',
  'TSBigIntKeyword',
]);
const foreignTypes = new Set([
  'Array',
  'ReadonlyArray',
  'Map',
  'Set',
  'ReadonlyMap',
  'ReadonlySet',
  'WeakMap',
  'WeakSet',
  'URLSearchParams',
  'Headers',
  'Promise',
  'Record',
  'Buffer',
  'URL',
  'Date',
  'RegExp',
  'Error',
  'String',
  'Uint8Array',
]);

/** Whose members a value of a type has. */
export function ofType(type: Node, path: NodePath, context: ReceiverContext): Receiver {
  if (plainTypes.has(type.type)) return 'foreign';
  if (type.type === 'TSUnionType') {
    const rest = type.types.filter((one) => one.type !== 'TSUndefinedKeyword' && one.type !== 'TSNullKeyword');
    return rest.length === 1 && rest[0] ? ofType(rest[0], path, context) : undefined;
  }
  if (type.type !== 'TSTypeReference') return undefined;
  if (type.typeName.type === 'TSQualifiedName') return foreignNamespace(type.typeName, path);
  if (type.typeName.type !== 'Identifier') return undefined;
  const { name } = type.typeName;
  return instanceOfName(name, path, context) ?? (isGlobalType(name, path) ? 'foreign' : undefined);
}

function isGlobalType(name: string, path: NodePath): boolean {
  return foreignTypes.has(name) && !path.scope.hasBinding(name, true);
}

/** `fs.Stats`, `ts.Node`, `NodeJS.Process`: a type of another package. */
function foreignNamespace(name: Extract<Node, { type: 'TSQualifiedName' }>, path: NodePath): Receiver {
  let left: Node = name.left;
  while (left.type === 'TSQualifiedName') left = left.left;
  if (left.type !== 'Identifier') return undefined;
  const binding = path.scope.getBinding(left.name);
  const imported = binding && importedBy(binding);
  if (!binding) return 'foreign';
  return imported?.kind === 'import' && !imported.specifier.startsWith('.') ? 'foreign' : undefined;
}

function instanceOfName(name: string, path: NodePath, context: ReceiverContext): Receiver {
  const binding = path.scope.getBinding(name);
  if (binding) {
    const ref = refOfBinding(binding, context.isContainer);
    return ref ? { of: ref, isStatic: false } : undefined;
  }
  const type = context.typeNamed(name);
  return type ? { of: { kind: 'local', id: span(type).start }, isStatic: false } : undefined;
}
