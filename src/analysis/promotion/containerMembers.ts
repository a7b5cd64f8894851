import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPaths, memberName, outermostWrapper, span, staticKey, unwrap } from '../../source/ast';
import { tableBinding } from './describeFunction';
import { exportedAs } from '../exportName';
import type { Places } from './place';
import { anyMember, type ContainerFact, type FunctionFact, type MemberFact } from './types';

/** A container while it is read. */
export type DraftContainer = { -readonly [K in keyof ContainerFact]: ContainerFact[K] };

function emptyFact(path: NodePath, name: string, kind: ContainerFact['kind'], places: Places): DraftContainer {
  const at = places.of(path);
  return { id: at.start, at, name, kind, members: [], others: [], bases: [], hasUnknownBase: false };
}

/** What a class has. Members without a body go to `signatures`. */
export function readClass(
  path: NodePath<Extract<Node, { type: 'ClassDeclaration' | 'ClassExpression' }>>,
  places: Places,
  signatures: FunctionFact[],
): DraftContainer {
  const fact = emptyFact(path, path.node.id?.name ?? '<class>', 'class', places);
  const members: MemberFact[] = [];
  const others: string[] = [];
  for (const member of childPaths(path, 'body.body')) {
    const node = member.node as { static?: boolean; abstract?: boolean | null };
    const key = memberName(member.node);
    if (key === undefined) continue;
    const isStatic = node.static === true;
    const value = memberFunction(member);
    if (value !== undefined) members.push({ name: key, isStatic, id: value });
    else if (member.isTSDeclareMethod()) {
      if (node.abstract !== true) continue;
      signatures.push(signature(member, `${fact.name}.${key}`, places));
      members.push({ name: key, isStatic, id: span(member.node).start });
    } else others.push(key);
  }
  const escape =
    path.node.decorators && path.node.decorators.length > 0 ? places.obstacle('helper-decorated', path) : undefined;
  return { ...fact, members, others, ...(escape && { escape }) };
}

/** The start of the function that a class member or property is; undefined when it is none. */
export function memberFunction(member: NodePath): number | undefined {
  if (member.isClassMethod() || member.isClassPrivateMethod() || member.isObjectMethod())
    return member.node.kind === 'method' ? span(member.node).start : undefined;
  const value = (member.node as { value?: Node | null }).value;
  if (!value) return undefined;
  const inner = unwrap(value);
  return inner.type === 'ArrowFunctionExpression' || inner.type === 'FunctionExpression'
    ? span(inner).start
    : undefined;
}

/** What an object literal, or a list, has. */
export function readTable(path: NodePath, places: Places): DraftContainer {
  const fact = emptyFact(
    path,
    tableBinding(path)?.identifier.name ?? exportedAs(outermostWrapper(path))[0] ?? '<object>',
    'object',
    places,
  );
  const members: MemberFact[] = [];
  const others: string[] = [];
  if (path.isArrayExpression()) return { ...fact, members: elementsOf(path), length: path.node.elements.length };
  for (const property of childPaths(path, 'properties')) {
    const key = property.isSpreadElement() ? undefined : staticKey(property.node);
    if (key === undefined) {
      others.push(anyMember);
      continue;
    }
    const value = memberFunction(property);
    if (value !== undefined) members.push({ name: key, isStatic: true, id: value });
    else others.push(key);
  }
  return { ...fact, members, others };
}

/** The elements of a list that are functions. */
function elementsOf(list: NodePath): MemberFact[] {
  return childPaths(list, 'elements').flatMap((element, index): MemberFact[] => {
    const inner = unwrap(element.node);
    const isFunction = inner.type === 'ArrowFunctionExpression' || inner.type === 'FunctionExpression';
    return isFunction ? [{ name: String(index), isStatic: true, id: span(inner).start }] : [];
  });
}

/** What an interface has. */
export function readInterface(
  path: NodePath<Extract<Node, { type: 'TSInterfaceDeclaration' }>>,
  places: Places,
  signatures: FunctionFact[],
): DraftContainer {
  const fact = emptyFact(path, path.node.id.name, 'interface', places);
  const members: MemberFact[] = [];
  for (const member of childPaths(path, 'body.body')) {
    if (!member.isTSMethodSignature() && !member.isTSPropertySignature()) continue;
    const { key } = member.node;
    if (key.type !== 'Identifier' || member.node.computed) continue;
    const isFunction =
      member.isTSMethodSignature() || member.node.typeAnnotation?.typeAnnotation.type === 'TSFunctionType';
    if (!isFunction) continue;
    signatures.push(signature(member, `${fact.name}.${key.name}`, places));
    members.push({ name: key.name, isStatic: false, id: span(member.node).start });
  }
  return { ...fact, members };
}

function signature(path: NodePath, name: string, places: Places): FunctionFact {
  const at = places.of(path);
  return {
    id: at.start,
    name,
    at,
    role: 'signature',
    async: false,
    generator: false,
    givesPromise: false,
    isPrivate: false,
  };
}
