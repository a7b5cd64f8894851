import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { mentionsPromise } from '../../analysis/promotion/givesPromise';
import { childPath, span, staticKey } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { emitJsdoc } from './emitJsdoc';

/** Writes `async` before a function, and the promise into its types: return type, overloads, the type of its variable, JSDoc. */
export function emitAsync(path: NodePath<FunctionNode>, source: SourceFile, edits: EditList): void {
  const at = asyncOffset(path, source.text);
  edits.wrap(at, span(path.node).end, 'async ', '');
  const isGenerator = path.node.generator === true;
  emitReturnType(path.node.returnType, isGenerator, edits);
  if (!isGenerator) emitOnlyPromise(path.node.returnType, source.text, edits);
  for (const overload of overloadsOf(path))
    emitReturnType((overload.node as { returnType?: Node | null }).returnType, isGenerator, edits);
  const typed = path.parentPath?.isVariableDeclarator()
    ? path.parentPath.node.id
    : path.parentPath?.isClassProperty()
      ? path.parentPath.node
      : undefined;
  emitFunctionType((typed as { typeAnnotation?: Node | null } | undefined)?.typeAnnotation, isGenerator, edits);
  if (!isGenerator) emitJsdoc(path as NodePath, source, edits);
}

/** Writes the promise into the type of a member without a body. */
export function emitSignature(path: NodePath, source: SourceFile, edits: EditList): void {
  if (path.isTSFunctionType()) return emitReturnType(path.node.typeAnnotation, false, edits);
  if (path.isTSMethodSignature()) emitReturnType(path.node.typeAnnotation, false, edits);
  else if (path.isTSPropertySignature()) emitFunctionType(path.node.typeAnnotation, false, edits);
  else if (path.isTSDeclareMethod()) emitReturnType(path.node.returnType, false, edits);
  emitJsdoc(path, source, edits);
}

/** Where `async` goes: before the key of a method (its star, its bracket), else before the function. */
function asyncOffset(path: NodePath<FunctionNode>, text: string): number {
  const { node } = path;
  const { start } = span(node);
  if (node.type !== 'ObjectMethod' && node.type !== 'ClassMethod' && node.type !== 'ClassPrivateMethod') return start;
  let at = span(node.key).start;
  if ('computed' in node && node.computed === true) at = text.lastIndexOf('[', at - 1);
  return node.generator ? text.lastIndexOf('*', at - 1) : at;
}

const generators = new Map([
  ['Generator', 'AsyncGenerator'],
  ['Iterable', 'AsyncIterable'],
  ['Iterator', 'AsyncIterator'],
  ['IterableIterator', 'AsyncIterableIterator'],
]);

function emitReturnType(annotation: Node | null | undefined, isGenerator: boolean, edits: EditList): void {
  const type =
    annotation?.type === 'TSTypeAnnotation' || annotation?.type === 'TypeAnnotation'
      ? annotation.typeAnnotation
      : undefined;
  if (!type || mentionsPromise(type)) return;
  const { start, end } = span(type);
  if (!isGenerator) return edits.wrap(start, end, 'Promise<', '>');
  const name = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName : undefined;
  const twin = name && generators.get(name.name);
  if (name && twin !== undefined) edits.replace(span(name).start, span(name).end, twin);
}

/** `Promise<A> | B` cannot be the return type of an async function: `Promise<A | B>`. */
function emitOnlyPromise(annotation: Node | null | undefined, text: string, edits: EditList): void {
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  if (!type || !mentionsPromise(type) || isPromiseReference(type)) return;
  const { start, end } = span(type);
  edits.replace(start, end, `Promise<${[...new Set(settledTypes(type, text))].join(' | ')}>`);
}

/** The types of what a promise, or a union with one, gives when it is awaited, as they are written. */
function settledTypes(type: Node, text: string): string[] {
  if (type.type === 'TSUnionType') return type.types.flatMap((one) => settledTypes(one, text));
  if (type.type === 'TSParenthesizedType' && mentionsPromise(type)) return settledTypes(type.typeAnnotation, text);
  const inner =
    mentionsPromise(type) && type.type === 'TSTypeReference'
      ? (type.typeParameters?.params[0] ?? undefined)
      : undefined;
  if (inner) return settledTypes(inner, text);
  const { start, end } = span(type);
  return [mentionsPromise(type) ? 'unknown' : text.slice(start, end)];
}

function isPromiseReference(type: Node): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise';
}

function emitFunctionType(annotation: Node | null | undefined, isGenerator: boolean, edits: EditList): void {
  if (annotation?.type !== 'TSTypeAnnotation' || annotation.typeAnnotation.type !== 'TSFunctionType') return;
  emitReturnType(annotation.typeAnnotation.typeAnnotation, isGenerator, edits);
}

/** The overloads of a function or method: declarations without a body beside it, under its name. */
function overloadsOf(path: NodePath<FunctionNode>): NodePath[] {
  const outer =
    path.parentPath?.isExportNamedDeclaration() || path.parentPath?.isExportDefaultDeclaration()
      ? path.parentPath
      : (path as NodePath);
  if (outer.listKey === undefined) return [];
  const siblings = [...outer.getAllPrevSiblings(), ...outer.getAllNextSiblings()].map((one) => {
    const declared =
      one.isExportNamedDeclaration() || one.isExportDefaultDeclaration() ? childPath(one, 'declaration') : one;
    return declared.node ? declared : one;
  });
  if (path.isFunctionDeclaration())
    return siblings.filter((one) => one.isTSDeclareFunction() && one.node.id?.name === path.node.id?.name);
  if (!path.isClassMethod()) return [];
  const key = staticKey(path.node);
  return siblings.filter((one) => {
    return (
      one.isTSDeclareMethod() &&
      one.node.abstract !== true &&
      one.node.static === path.node.static &&
      staticKey({ ...one.node, type: 'ClassMethod' } as unknown as Node) === key
    );
  });
}
