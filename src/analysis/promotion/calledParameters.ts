import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPathsAt, outermostWrapper, span, unwrap } from '../../source/ast';
import { classifyUse } from './classifyUse';
import { mentionsPromise } from './givesPromise';
import { passPlace } from './passPlace';
import { functionStart } from './receiver';
import type { CalledParameter, Ref } from './types';

/** What the name of a function type stands for; undefined when it has to stay as it is. */
export type TypeRefOf = (type: Node) => Ref | undefined;

/** A parameter that is called, and its uses. */
export interface ParameterUses {
  readonly of: number;
  readonly parameter: CalledParameter;
  readonly references: readonly NodePath[];
  /** The type that is written out for it. */
  readonly type?: Node;
}

/**
 * Finds the parameters of the functions of a file that stand for functions: they are called, or handed to a function of the file that
 * calls them.
 */
export function calledParameters(functions: Iterable<NodePath<FunctionNode>>, typeRef: TypeRefOf): ParameterUses[] {
  const candidates = [...functions].flatMap((fn) => (fn.node.generator ? [] : parametersOf(fn)));
  const found = new Set(candidates.filter(({ binding }) => binding.referencePaths.some(isCallee)));
  const isFound = (of: number, index: number): boolean =>
    [...found].some((one) => one.index === index && span(one.fn.node).start === of);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const one of candidates)
      if (!found.has(one) && one.binding.referencePaths.some((reference) => isHandedOn(reference, isFound)))
        found.add(one);
  }
  return [...found].map(({ fn, index, binding }) => {
    const annotation = binding.identifier.typeAnnotation;
    const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
    return {
      of: span(fn.node).start,
      parameter: { index, ...(type && functionTypeOf(type, typeRef)) },
      references: binding.referencePaths,
      ...(type && { type }),
    };
  });
}

interface Candidate {
  readonly fn: NodePath<FunctionNode>;
  readonly index: number;
  readonly binding: Binding;
}

function parametersOf(fn: NodePath<FunctionNode>): Candidate[] {
  return childPathsAt(fn as NodePath, 'params').flatMap((param, index): Candidate[] => {
    const binding = param.isIdentifier() ? fn.scope.getOwnBinding(param.node.name) : undefined;
    return binding?.constant && binding.kind === 'param' && binding.referencePaths.length > 0
      ? [{ fn, index, binding }]
      : [];
  });
}

function isCallee(reference: NodePath): boolean {
  return classifyUse(reference).kind === 'call';
}

/** `walk(folder, visit)`, for a function of the file that calls what it is given there. */
function isHandedOn(reference: NodePath, isFound: (of: number, index: number) => boolean): boolean {
  const outer = outermostWrapper(reference);
  if (outer.listKey !== 'arguments') return false;
  const place = passPlace(reference);
  const callee = place && unwrap(place.call.node.callee);
  const binding = callee?.type === 'Identifier' ? reference.scope.getBinding(callee.name) : undefined;
  const start = binding && functionStart(binding);
  return place !== undefined && start !== undefined && isFound(start, place.index);
}

/** How the type of something that is called changes with the functions that it stands for. */
export function functionTypeOf(type: Node, typeRef: TypeRefOf): Omit<CalledParameter, 'index'> {
  if (type.type === 'TSParenthesizedType') return functionTypeOf(type.typeAnnotation, typeRef);
  if (type.type === 'TSAnyKeyword') return {};
  if (type.type === 'TSFunctionType') {
    const result = type.typeAnnotation?.typeAnnotation;
    const isOpen = result?.type === 'TSAnyKeyword' || result?.type === 'TSUnknownKeyword';
    if (!result || isOpen || mentionsPromise(result)) return {};
    const isVoid = result.type === 'TSVoidKeyword' && { isVoid: true as const };
    return { type: { kind: 'local', id: span(type).start }, ...isVoid };
  }
  const ref = typeRef(type);
  return ref ? { type: ref } : { isFixed: true };
}
