import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, childPathsAt, memberName, outermostWrapper, staticKey, unwrapPath } from '../../source/ast';
import { classifyCallback, isWithMembers } from '../classifyCallback';
import { placementOf } from '../placement';
import { takesDone } from '../takesDone';
import { exportedAs } from '../exportName';
import { type PassPlace, passPlace } from './passPlace';
import { functionStart } from './receiver';
import { importedBy } from './refs';
import { type ThrownPlace, thrownPlace } from './thrownPlace';

/** How others get at a function. */
export type FunctionPlace =
  /** Called where it stands: it belongs to the function around it. */
  | { readonly kind: 'inline' }
  /** Written out where a promise is waited for. */
  | { readonly kind: 'reaction' | 'test' }
  /** Written out where a test sees whether it throws. */
  | { readonly kind: 'thrown'; readonly place: ThrownPlace }
  | { readonly kind: 'binding'; readonly binding: Binding }
  /** A member of a class, or of an object literal or a list that has a name or is exported. */
  | {
      readonly kind: 'member';
      readonly container: NodePath;
      readonly key: string | undefined;
      readonly isStatic: boolean;
      readonly member: NodePath;
    }
  | { readonly kind: 'export'; readonly names: readonly string[] }
  /** What another function returns. */
  | { readonly kind: 'given'; readonly giver: NodePath<FunctionNode> }
  /** Handed to a function, that may do nothing with it but call it; `reason`: the code of what it is if that is not so. */
  | { readonly kind: 'passed'; readonly place: PassPlace; readonly reason: string }
  /** Nobody knows who calls it. `reason`: a code. */
  | { readonly kind: 'unknown'; readonly reason: string };

const inPlace = new Set(['iife', 'array-method', 'array-from', 'string-replace']);

/** Finds out how others get at a function. */
export function describeFunction(path: NodePath<FunctionNode>): FunctionPlace {
  if (path.isClassMethod() || path.isClassPrivateMethod()) return memberOf(path, path);
  if (path.isObjectMethod()) return objectMember(path, path);
  if (path.isFunctionDeclaration()) {
    const binding = path.node.id ? path.parentPath.scope.getBinding(path.node.id.name) : undefined;
    if (binding && binding.path.node === path.node) return named(binding);
    return path.parentPath.isExportDefaultDeclaration()
      ? { kind: 'export', names: ['default'] }
      : { kind: 'unknown', reason: 'helper-reassigned' };
  }
  const own = outermostWrapper(path as NodePath);
  const outer = isWithMembers(own) ? outermostWrapper(own.parentPath as NodePath) : own;
  const parent = outer.parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier') {
    const binding = parent.scope.getBinding(parent.node.id.name);
    return binding ? named(binding) : { kind: 'unknown', reason: 'helper-escapes' };
  }
  if (parent?.isObjectProperty() && outer.key === 'value') return objectMember(path, parent);
  if ((parent?.isClassProperty() || parent?.isClassPrivateProperty()) && outer.key === 'value')
    return memberOf(path, parent);
  if (parent?.isArrayExpression() && isNamedTable(parent)) {
    const key = String(outer.key);
    return { kind: 'member', container: parent, key, isStatic: true, member: path as NodePath };
  }
  const names = exportedAs(outer);
  if (names.length > 0) return { kind: 'export', names };
  const giver = path.node.generator ? undefined : giverOf(outer);
  if (giver) return { kind: 'given', giver };
  const thrown = thrownPlace(path as NodePath);
  return thrown ? { kind: 'thrown', place: thrown } : callback(path);
}

function named(binding: Binding): FunctionPlace {
  return binding.constant ? { kind: 'binding', binding } : { kind: 'unknown', reason: 'helper-reassigned' };
}

function callback(path: NodePath<FunctionNode>): FunctionPlace {
  const classified = classifyCallback(path);
  const place = path.node.generator ? undefined : passPlace(path as NodePath);
  if (place) return { kind: 'passed', place, reason: 'in-sync-callback' };
  if (classified === undefined) return { kind: 'unknown', reason: 'helper-escapes' };
  if (typeof classified === 'string') return { kind: 'unknown', reason: classified };
  const { kind } = classified.role;
  const isTest = kind === 'test' && !takesDone(path.node.params, classified.call);
  if (path.node.generator) return { kind: 'unknown', reason: 'helper-escapes' };
  if (kind === 'reaction') return { kind };
  if (isTest) return { kind: 'test' };
  return inPlace.has(kind) ? { kind: 'inline' } : { kind: 'unknown', reason: 'in-sync-callback' };
}

function memberOf(path: NodePath<FunctionNode>, member: NodePath): FunctionPlace {
  const container = member.parentPath?.parentPath;
  const node = member.node as { static?: boolean };
  if (!container) return { kind: 'unknown', reason: 'helper-escapes' };
  const placement = path.node.generator ? undefined : placementOf(childPath(path, 'body'));
  if (placement?.kind === 'never') return { kind: 'unknown', reason: placement.reason };
  const key = memberName(member.node);
  return { kind: 'member', container, key, isStatic: node.static === true, member };
}

function objectMember(path: NodePath<FunctionNode>, member: NodePath): FunctionPlace {
  const placement = path.node.generator ? undefined : placementOf(childPath(path, 'body'));
  if (placement?.kind === 'never') return { kind: 'unknown', reason: placement.reason };
  const literal = member.parentPath;
  if (!literal || !isNamedTable(literal)) return { kind: 'unknown', reason: 'helper-escapes' };
  if (mayBeReplaced(member)) return { kind: 'unknown', reason: 'helper-reassigned' };
  return { kind: 'member', container: literal, key: staticKey(member.node), isStatic: true, member };
}

/** Whether something is spread after a member of an object literal that may have one of its name. */
export function mayBeReplaced(member: NodePath): boolean {
  return member.getAllNextSiblings().some((next) => {
    const value = next.isSpreadElement() ? unwrapPath(childPath(next, 'argument')) : undefined;
    // What modules export has names of its own.
    const isLoad = value?.isCallExpression() === true && value.get('callee').isIdentifier({ name: 'require' });
    return value !== undefined && !isLoad;
  });
}

/** The function that returns a value and nothing else with it; undefined when its callers cannot be found. */
export function giverOf(value: NodePath): NodePath<FunctionNode> | undefined {
  const outer = outermostWrapper(value);
  const parent = outer.parentPath;
  const giver = parent?.isReturnStatement()
    ? parent.getFunctionParent()
    : parent?.isArrowFunctionExpression() && outer.key === 'body'
      ? parent
      : undefined;
  if (!giver || giver.node.generator) return undefined;
  return /^(?:binding|member|export|given)$/.test(describeFunction(giver).kind) ? giver : undefined;
}

/** Whether an object literal, or a list of functions, is known by a const, an export or the function that returns it, so that its uses can be found. */
export function isNamedTable(literal: NodePath): boolean {
  const isList = literal.isArrayExpression();
  if (!literal.isObjectExpression() && !(isList && isOfFunctions(literal))) return false;
  const outer = outermostWrapper(literal);
  if (tableBinding(literal)?.constant === true || exportedAs(outer).length > 0) return true;
  return !isList && giverOf(outer) !== undefined;
}

/** `[load, (file) => save(file)]`: nothing but functions, and names of which one is a function or imported. */
function isOfFunctions(list: NodePath): boolean {
  const elements = childPathsAt(list, 'elements').map((one) => (one.node ? unwrapPath(one) : undefined));
  return (
    elements.every((one) => one !== undefined && (isFunctionExpression(one) || one.isIdentifier())) &&
    elements.some((one) => one !== undefined && (isFunctionExpression(one) || isNameOfFunction(one)))
  );
}

function isFunctionExpression({ node }: NodePath): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function isNameOfFunction(path: NodePath): boolean {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  return binding !== undefined && (functionStart(binding) !== undefined || importedBy(binding) !== undefined);
}

/** The variable that an object literal, or a list, is the value of. */
export function tableBinding(literal: NodePath): Binding | undefined {
  const outer = outermostWrapper(literal);
  const parent = outer.parentPath;
  if (!parent?.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return undefined;
  return parent.scope.getBinding(parent.node.id.name);
}
