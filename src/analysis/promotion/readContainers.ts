import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPaths, memberName, outermostWrapper, span, staticKey, unwrapPath } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { callForm } from './callForm';
import { functionTypeOf, type TypeRefOf } from './calledParameters';
import { classifyUse } from './classifyUse';
import { type DraftContainer, memberFunction, readClass, readInterface, readTable } from './containerMembers';
import { giverOf, isNamedTable, tableBinding } from './describeFunction';
import { commonJsExport, exportedAs, wholeModule } from '../exportName';
import { elementUses } from './elementUses';
import type { FactsBuilder } from './factsBuilder';
import { isSetToDouble } from './doubleMakers';
import { instanceUse } from './instanceUse';
import { isMember } from './isMember';
import type { ExitsOf } from './ownExits';
import type { Places } from './place';
import {
  calleeOf,
  fieldsOf,
  functionStart,
  isNothing,
  ofType,
  type Receiver,
  receiverOf,
  type ReceiverContext,
} from './receiver';
import { refOfName } from './refs';
import {
  anyMember,
  type ContainerFact,
  type FunctionFact,
  type LooseMember,
  type Obstacle,
  type Ref,
  type Target,
} from './types';

interface Found {
  readonly path: NodePath;
  readonly fact: DraftContainer;
}

export interface Containers {
  /** With the properties that all uses of names have shown until then. */
  containers(): readonly ContainerFact[];
  readonly signatures: readonly FunctionFact[];
  readonly looseMembers: readonly LooseMember[];
  readonly literalMembers: readonly LooseMember[];
  /** What a function gives, where that is known. */
  returnOf(path: NodePath<FunctionNode>): Ref | undefined;
  /** The types of the values of tables that change with the functions in them. */
  readonly valueTypes: readonly Node[];
  /** What a call calls, where that is known. */
  calleeOf(call: NodePath): Target | undefined;
}

/** Reads classes, interfaces and named object literals, and every use of their members. */
export function readContainers(
  source: SourceFile,
  places: Places,
  builder: FactsBuilder,
  isForeign: (specifier: string) => boolean,
  exitsOf: ExitsOf,
  typeRef: TypeRefOf,
): Containers {
  const found = new Map<Node, Found>();
  const signatures: FunctionFact[] = [];
  const interfaces = new Map<string, Node>();
  visitPaths(source.program, {
    Class: (path) => void found.set(path.node, { path, fact: readClass(path, places, signatures) }),
    'ObjectExpression|ArrayExpression': (path: NodePath) =>
      void (isNamedTable(path) && found.set(path.node, { path, fact: readTable(path, places) })),
    TSInterfaceDeclaration(path) {
      interfaces.set(path.node.id.name, path.node);
      found.set(path.node, { path, fact: readInterface(path, places, signatures) });
    },
  });
  const context: ReceiverContext = {
    isContainer: (node) => found.has(node),
    typeNamed: (name) => interfaces.get(name),
    isForeign,
  };
  const valueTypes: Node[] = [];
  for (const one of found.values()) {
    valueTypes.push(...readBases(one, context, typeRef));
    readFields(one, context);
    readContainerUses(one, places, builder);
  }
  const looseMembers = readMembers(source, context, places, builder, found);
  const literalMembers = source.language === 'typescript' ? readLiteralMembers(source, found, places) : [];
  exportForeign(source, context, builder);
  return {
    containers() {
      addProperties(found, builder);
      return [...found.values()].map(({ fact }) => fact);
    },
    signatures,
    looseMembers,
    literalMembers,
    valueTypes,
    returnOf: (path) => returnOf(path, context, exitsOf),
    calleeOf: (call) => calleeOf(call, context),
  };
}

/** Adds the properties of object literals that stand for something with another name, and what is spread in them. */
function addProperties(found: ReadonlyMap<Node, Found>, { properties, spreads }: FactsBuilder): void {
  const containers = new Map([...found.values()].map(({ fact }) => [fact.id, fact]));
  for (const { literal, ref } of spreads) {
    const owner = containers.get(literal);
    if (owner) owner.spreads = [...(owner.spreads ?? []), ref];
  }
  for (const { literal, key, ref } of properties) {
    const owner = containers.get(literal);
    if (!owner) continue;
    if (ref.kind === 'local' && !containers.has(ref.id))
      owner.members = [...owner.members, { name: key, isStatic: true, id: ref.id }];
    else owner.aliases = [...(owner.aliases ?? []), { name: key, ref }];
  }
}

/** Says of exported constants that they are certainly nothing of the project's own. */
function exportForeign(source: SourceFile, context: ReceiverContext, builder: FactsBuilder): void {
  visitPaths(source.program, {
    VariableDeclarator(path) {
      if (!path.parentPath.parentPath?.isExportNamedDeclaration() || path.node.id.type !== 'Identifier') return;
      const { name } = path.node.id;
      const isConstant = path.scope.getBinding(name)?.constant === true && path.node.init;
      if (isConstant && !builder.exports.has(name) && receiverOf(childPath(path, 'init'), context) === 'foreign')
        builder.export(name, { kind: 'foreign' });
    },
  });
}

/** What a function is declared to give, or gives with every return statement. */
function returnOf(path: NodePath<FunctionNode>, context: ReceiverContext, exitsOf: ExitsOf): Ref | undefined {
  const annotation = path.node.returnType;
  if (annotation?.type === 'TSTypeAnnotation')
    return refOf(ofType(promised(annotation.typeAnnotation), path as NodePath, context));
  const body = childPath(path, 'body');
  if (!body.isBlockStatement()) return valueOf(body, context);
  const returned = exitsOf(path.node).flatMap((exit): (Ref | undefined)[] => {
    if (!exit.isReturnStatement()) return [];
    const { argument } = exit.node;
    // Who gets nothing has nothing to call.
    return argument && !isNothing(argument) ? [valueOf(childPath(exit, 'argument'), context)] : [];
  });
  const [first] = returned;
  return returned.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

/** What a returned value is: an object, an instance, or a function of this file. */
function valueOf(path: NodePath, context: ReceiverContext): Ref | undefined {
  const { node } = unwrapPath(path);
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression')
    return { kind: 'local', id: span(node).start };
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined;
  const id = binding && functionStart(binding);
  return id === undefined ? refOf(receiverOf(path, context)) : { kind: 'local', id };
}

function refOf(receiver: Receiver): Ref | undefined {
  if (receiver === undefined || receiver === 'foreign') return undefined;
  return receiver.isStatic ? receiver.of : { kind: 'instance', of: receiver.of };
}

/** `T` of `Promise<T>`. */
function promised(type: Node): Node {
  const isPromise =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise';
  return (isPromise ? type.typeParameters?.params[0] : undefined) ?? type;
}

/** Functions in object literals that are not declared to be of a known type. */
function readLiteralMembers(source: SourceFile, found: ReadonlyMap<Node, Found>, places: Places): LooseMember[] {
  const members: LooseMember[] = [];
  visitPaths(source.program, {
    ObjectExpression(path) {
      if ((found.get(path.node)?.fact.bases.length ?? 0) > 0) return;
      for (const property of childPaths(path, 'properties')) {
        const key = property.isSpreadElement() ? undefined : staticKey(property.node);
        if (key !== undefined && memberFunction(property) !== undefined)
          members.push({ name: key, at: places.of(property) });
      }
    },
  });
  return members;
}

function readBases({ path, fact }: Found, context: ReceiverContext, typeRef: TypeRefOf): Node[] {
  const valueTypes: Node[] = [];
  const bases: Ref[] = [];
  const names: (Node | null | undefined)[] = [];
  if (path.isClass()) {
    names.push(path.node.superClass);
    for (const one of path.node.implements ?? []) names.push((one as { expression?: Node }).expression ?? null);
    if (!path.node.superClass) names.shift();
  }
  if (fact.kind === 'object')
    for (const type of declaredTypes(path)) {
      const values = valueTypeOf(type);
      const valueType = values && functionTypeOf(values, typeRef);
      if (values && valueType && !valueType.isFixed) {
        fact.valueType = valueType;
        valueTypes.push(values);
      } else names.push(typeName(type));
    }
  if (path.isTSInterfaceDeclaration())
    for (const one of path.node.extends ?? []) names.push((one as { expression?: Node }).expression ?? null);
  for (const name of names) {
    const ref =
      name?.type === 'Identifier'
        ? (refOfName(name.name, path, context.isContainer) ?? localType(name.name, context))
        : undefined;
    if (ref) bases.push(ref);
    else fact.hasUnknownBase = true;
  }
  fact.bases = bases;
  return valueTypes;
}

function readFields({ path, fact }: Found, context: ReceiverContext): void {
  if (!path.isClass()) return;
  const fields = fieldsOf(path, context).flatMap(({ name, receiver }) => {
    const ref = refOf(receiver);
    return ref ? [{ name, ref }] : [];
  });
  if (fields.length > 0) fact.fields = fields;
}

/** The types that an object literal is declared to have: by its variable, by `as` and by `satisfies`. */
function declaredTypes(literal: NodePath): Node[] {
  const types: Node[] = [];
  let path = literal;
  for (let parent = path.parentPath; parent; path = parent, parent = path.parentPath) {
    const { node } = parent;
    if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'TSTypeAssertion')
      types.push(node.typeAnnotation);
    else if (!parent.isParenthesizedExpression() && !parent.isTSNonNullExpression()) break;
  }
  const annotations = [tableBinding(literal)?.identifier.typeAnnotation, giverOf(literal)?.node.returnType];
  for (const annotation of annotations)
    if (annotation?.type === 'TSTypeAnnotation') types.push(promised(annotation.typeAnnotation));
  return types.filter((type) => !isConst(type) && !/^TS(?:Any|Unknown|Object)Keyword$/.test(type.type));
}

/** `T` of `T[]`, `Record<string, T>` and `{ [name: string]: T }`. */
export function valueTypeOf(type: Node): Node | undefined {
  if (type.type === 'TSParenthesizedType') return valueTypeOf(type.typeAnnotation);
  if (type.type === 'TSArrayType') return type.elementType;
  if (type.type === 'TSTypeOperator') return valueTypeOf(type.typeAnnotation);
  if (type.type === 'TSTypeLiteral') {
    const [member, second] = type.members;
    return !second && member?.type === 'TSIndexSignature' ? member.typeAnnotation?.typeAnnotation : undefined;
  }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const params = type.typeParameters?.params ?? [];
  if (/^(?:Readonly)?Array$/.test(type.typeName.name)) return params[0];
  return type.typeName.name === 'Record' ? params[1] : undefined;
}

/** The name of a type that can be looked up; null when it has none. */
function typeName(type: Node): Node | null {
  return type.type === 'TSTypeReference' ? type.typeName : null;
}

/** `as const`. */
function isConst(type: Node): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
}

function localType(name: string, context: ReceiverContext): Ref | undefined {
  const node = context.typeNamed(name);
  return node && { kind: 'local', id: span(node).start };
}

/** What is done with a class or an object besides reaching for its members. */
function readContainerUses({ path, fact }: Found, places: Places, builder: FactsBuilder): void {
  const ref: Ref = { kind: 'local', id: fact.id };
  const note = (obstacle: Obstacle, held: boolean): void => {
    if (held) fact.held ??= obstacle;
    else fact.escape ??= obstacle;
  };
  const visit = (reference: NodePath, name: string): void => {
    if (reference.parentPath?.isClass() && reference.key === 'superClass') return;
    if (fact.kind === 'interface') {
      if (reference.parentPath?.isExportSpecifier()) builder.export(exportedName(reference), { kind: 'ref', ref });
      return;
    }
    const elements = fact.length !== undefined ? elementUses(reference) : undefined;
    const use = classifyUse(reference);
    if (elements || use.kind === 'values') {
      const uses = elements ?? (use.kind === 'values' ? use.uses : []);
      for (const one of uses) builder.use(one, { kind: 'member', of: ref, name: anyMember, isStatic: true });
      return;
    }
    if (fact.length !== undefined && use.kind === 'member')
      return note(places.obstacle('helper-escapes', reference), false);
    if (use.kind === 'spread') return void builder.spreads.push({ literal: span(use.literal.node).start, ref });
    if (use.kind === 'construct') {
      builder.exportInstance(use.call, ref);
      const instance = instanceUse(use.call);
      if (instance) note(places.obstacle('helper-instance-escapes', instance.at), instance.kind === 'held');
      return;
    }
    if (use.kind === 'export')
      for (const one of use.names.length > 0 ? use.names : [name]) builder.export(one, { kind: 'ref', ref });
    else if (use.kind === 'given') builder.give(reference, ref, use.giver);
    else if (use.kind === 'property')
      builder.properties.push({ literal: span(use.literal.node).start, key: use.key, ref });
    else if (
      use.kind === 'passed' ||
      (use.kind === 'escape' && use.reason !== 'helper-constructed' && use.reason !== 'helper-type-used')
    )
      note(places.obstacle('helper-instance-escapes', reference), false);
    else if (use.kind === 'alias')
      for (const again of use.binding.referencePaths) visit(again, use.binding.identifier.name);
  };
  const giver = path.isObjectExpression() ? giverOf(path) : undefined;
  if (giver) builder.give(path, ref, giver);
  for (const name of exportedAs(outermostWrapper(path))) builder.export(name, { kind: 'ref', ref });
  if (path.isExpression() && exportedAs(outermostWrapper(path)).includes(wholeModule))
    builder.export(wholeModule, { kind: 'ref', ref });
  const { binding, name } = containerBinding(path);
  if (path.parentPath?.isExportNamedDeclaration() && path.isTSInterfaceDeclaration())
    builder.export(path.node.id.name, { kind: 'ref', ref });
  if (path.parentPath?.isExportDefaultDeclaration() && !binding) builder.export('default', { kind: 'ref', ref });
  for (const reference of binding?.referencePaths ?? []) visit(reference, name);
}

function exportedName(reference: NodePath): string {
  const specifier = reference.parentPath?.node as { exported?: { name?: string; value?: string } };
  return specifier.exported?.name ?? specifier.exported?.value ?? '';
}

function containerBinding(path: NodePath): { binding: ReturnType<typeof tableBinding>; name: string } {
  const id = (path.node as { id?: { name: string } | null }).id;
  const binding =
    path.isClassDeclaration() && id
      ? path.parentPath.scope.getBinding(id.name)
      : path.isExpression()
        ? tableBinding(path)
        : undefined;
  return { binding, name: binding?.identifier.name ?? id?.name ?? '' };
}

/** Every member access of the file: of something known, or loose. */
function readMembers(
  source: SourceFile,
  context: ReceiverContext,
  places: Places,
  builder: FactsBuilder,
  found: ReadonlyMap<Node, Found>,
): LooseMember[] {
  const loose: LooseMember[] = [];
  const lists = new Set(
    [...found.values()].flatMap(({ fact }) =>
      fact.length !== undefined ? [JSON.stringify({ kind: 'local', id: fact.id })] : [],
    ),
  );
  const visit = (path: NodePath<Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>>): void => {
    const key = memberName(path.node);
    const own = commonJsExport(path.node, path.scope);
    if (own !== undefined && own !== wholeModule && !isAssigned(path))
      return builder.use(path, { kind: 'import', specifier: '', path: [own], isDefault: false });
    const receiver = receiverOf(childPath(path, 'object'), context);
    // What is done with lists is looked at where they are.
    if (receiver === 'foreign' || (receiver && lists.has(JSON.stringify(receiver.of)))) return;
    if (key === undefined) {
      if (receiver) useAny(receiver, path);
      return;
    }
    if (!receiver) {
      if (mayBeCalled(path))
        loose.push({ name: key, at: places.of(path), ...(isAwaitedCall(path) && { settled: true as const }) });
      return;
    }
    const target = { kind: 'member', of: receiver.of, name: key, isStatic: receiver.isStatic } as const;
    if (isSetToDouble(path)) return;
    if (isAssigned(path)) return builder.escape(path, target, 'helper-reassigned');
    builder.use(path, target);
  };
  const useAny = ({ of, isStatic }: Exclude<Receiver, 'foreign' | undefined>, path: NodePath): void => {
    const target = { kind: 'member', of, name: anyMember, isStatic } as const;
    if (isAssigned(path)) return builder.escape(path, target, 'helper-reassigned');
    // What an imported name stands for is used by who follows imports.
    if (of.kind !== 'import') builder.use(path, target);
  };
  visitPaths(source.program, {
    MemberExpression: visit,
    OptionalMemberExpression: visit,
    ObjectPattern(path) {
      const parent = path.parentPath;
      const init = parent.isVariableDeclarator() ? childPath(parent, 'init') : undefined;
      const receiver = init?.node ? receiverOf(init, context) : undefined;
      if (receiver === 'foreign') return;
      for (const property of path.node.properties) {
        const key = property.type === 'ObjectProperty' ? staticKey(property) : undefined;
        if (key === undefined) continue;
        if (!receiver) {
          loose.push({ name: key, at: places.of(path) });
          continue;
        }
        const target = { kind: 'member', of: receiver.of, name: key, isStatic: receiver.isStatic } as const;
        const local = property.type === 'ObjectProperty' && parent.isVariableDeclarator() ? property.value : undefined;
        const binding = local?.type === 'Identifier' ? path.scope.getBinding(local.name) : undefined;
        if (!binding?.constant) builder.escape(path, target, 'helper-escapes');
        else for (const reference of binding.referencePaths) builder.use(reference, target, binding.identifier.name);
      }
    },
    ThisExpression(path) {
      const parent = path.parentPath;
      if (isMember(parent) && path.key === 'object') return;
      if (parent.isVariableDeclarator() && parent.node.id.type === 'ObjectPattern') return;
      if (isBoundTo(path as NodePath)) return;
      const owner = path.findParent((one) => found.has(one.node) && !one.isTSInterfaceDeclaration());
      const fact = owner && found.get(owner.node)?.fact;
      if (fact) fact.held ??= places.obstacle('helper-instance-escapes', path);
    },
  });
  return loose;
}

/** `this.load.bind(this)`: who gets that gets at one method, which is looked at by itself. */
function isBoundTo(path: NodePath): boolean {
  const call = path.parentPath;
  const callee = call?.isCallExpression() ? childPath(call, 'callee') : undefined;
  if (!callee || path.listKey !== 'arguments' || path.key !== 0 || !isMember(callee)) return false;
  const method = childPath(callee, 'object');
  return staticKey(callee.node) === 'bind' && isMember(method) && childPath(method, 'object').isThisExpression();
}

/** Whether an access to a member of something unknown can be the use of a method. */
function mayBeCalled(path: NodePath): boolean {
  if (isAssigned(path)) return true;
  const { kind } = classifyUse(path);
  return kind !== 'harmless' && kind !== 'member';
}

function isAssigned(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  return (
    (parent.isAssignmentExpression() && path.key === 'left') ||
    parent.isUpdateExpression() ||
    (parent.isUnaryExpression() && parent.node.operator === 'delete')
  );
}

/** `await store.load()`: a promise is as good to it as a plain value. */
function isAwaitedCall(path: NodePath): boolean {
  const use = classifyUse(path);
  return use.kind === 'call' && callForm(use.call) === 'settled' && use.call.parentPath?.isAwaitExpression() === true;
}
