import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, childPaths, outermostWrapper, staticKey } from '../source/ast';
import { givenResults } from './givenResults';
import { globalName } from './globalName';
import { heldField } from './heldField';
import { isTested } from './isTested';
import { leavesByExport } from './leavesByExport';

/** All that is done with an object that has a value under a key. */
export interface ObjectUses {
  /** Expressions that stand for the value: `deps.db`. */
  readonly reads: NodePath[];
  /** Where it is taken out of the object: `db` of `const { db } = deps`. */
  readonly properties: NodePath[];
  /** Where the object as a whole is an argument. */
  readonly given: NodePath[];
  /** Fields with the object that other files can get at. */
  readonly openFields: string[];
  /** Other files get the object. */
  isExported: boolean;
  /** Other code may get at the value too, or put something else into its place. */
  escapes: boolean;
}

/**
 * Follows an object to all that is done with it.
 *
 * @param objects expressions that stand for it
 */
export function objectUses(objects: readonly NodePath[], key: string): ObjectUses {
  const found = nothing();
  const seen = new Set<Node>();
  for (const object of objects) followObject(object, key, found, seen);
  return found;
}

/** The same for what is taken apart by a pattern, such as a parameter. */
export function patternUses(pattern: NodePath, key: string): ObjectUses {
  const found = nothing();
  takeApart(pattern, key, found);
  return found;
}

function nothing(): ObjectUses {
  return { reads: [], properties: [], given: [], openFields: [], isExported: false, escapes: false };
}

function followObject(object: NodePath, key: string, found: ObjectUses, seen: Set<Node>): void {
  if (seen.has(object.node)) return;
  seen.add(object.node);
  const follow = (path: NodePath): void => followObject(path, key, found, seen);
  const outer = outermostWrapper(object);
  const parent = outer.parentPath;
  if (object.isObjectExpression()) thisOfMembers(object).forEach(follow);
  if (!parent) return;
  if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && outer.key === 'object') {
    const name = staticKey(parent.node);
    if (name === undefined || (name === key && isChanged(parent))) found.escapes = true;
    else if (name === key) found.reads.push(parent as NodePath);
    return;
  }
  if (parent.isVariableDeclarator() && outer.key === 'init') {
    const target = childPath(parent, 'id');
    if (!target.isIdentifier()) return takeApart(target, key, found);
    const binding = parent.scope.getBinding(target.node.name);
    if (!binding?.constant || target.node.typeAnnotation) found.escapes = true;
    return binding?.referencePaths.forEach(follow);
  }
  if (leavesByExport(outer)) found.isExported = true;
  else if (parent.isObjectProperty() && outer.key === 'value' && parent.parentPath.isObjectExpression())
    followNested(parent as NodePath, parent.parentPath as NodePath, found, follow);
  else if (isArgument(outer)) {
    if (isFreeze(parent)) follow(parent);
    else found.given.push(outer);
  } else if (parent.isAssignmentExpression()) followAssigned(parent, outer, found, follow);
  else if (!isTested(outer, parent)) {
    const results = givenResults(outer);
    results?.reads.forEach(follow);
    const isDeclared = results?.promised?.some((one) =>
      isTyped(one, one.isFunction() ? 'returnType' : 'typeAnnotation'),
    );
    if (
      !results ||
      results.escapes ||
      results.foreign?.length ||
      isTyped(results.declaration, 'returnType') ||
      isDeclared
    )
      found.escapes = true;
    if (results?.isOpen) found.isExported = true;
    if (results?.openField !== undefined) found.openFields.push(results.openField);
  }
}

/** `{ users: { byId: value } }` */
function followNested(property: NodePath, around: NodePath, found: ObjectUses, follow: (path: NodePath) => void): void {
  const name = staticKey(property.node);
  if (name === undefined) {
    found.escapes = true;
    return;
  }
  const { reads, properties, given, openFields, isExported, escapes } = objectUses([around], name);
  reads.forEach(follow);
  for (const one of properties) {
    const local = childPath(one, 'value');
    const binding = local.isIdentifier() ? local.scope.getBinding(local.node.name) : undefined;
    binding?.referencePaths.forEach(follow);
    if (!binding?.constant) found.escapes = true;
  }
  if (isExported) found.isExported = true;
  if (escapes || given.length + openFields.length > 0) found.escapes = true;
}

function followAssigned(
  assignment: NodePath,
  outer: NodePath,
  found: ObjectUses,
  follow: (path: NodePath) => void,
): void {
  const field = heldField(outer);
  if (!field || field.escapes || field.properties.length + field.foreign.length > 0) found.escapes = true;
  if (field?.declaration && isTyped(field.declaration, 'typeAnnotation')) found.escapes = true;
  field?.reads.forEach(follow);
  if (field && assignment.parentPath?.isExpressionStatement() === false) follow(assignment);
  if (field?.openField !== undefined) found.openFields.push(field.openField);
}

/** What an object is declared to be would have to change too. */
function isTyped(declaration: NodePath, key: 'returnType' | 'typeAnnotation'): boolean {
  return childPath(declaration, key).isTSTypeAnnotation();
}

/** `{ db }`, `{ db: database, ...others }` */
function takeApart(pattern: NodePath, key: string, found: ObjectUses): void {
  if (!pattern.isObjectPattern()) {
    found.escapes = true;
    return;
  }
  for (const property of childPaths(pattern, 'properties')) {
    if (!property.isObjectProperty()) {
      const isTaken = found.properties.some((one) => one.parentPath?.node === pattern.node);
      if (!isTaken) found.escapes = true;
      continue;
    }
    const name = staticKey(property.node);
    if (name !== undefined && name !== key) continue;
    const { value } = property.node;
    if (name === key && value.type === 'Identifier') found.properties.push(property);
    else found.escapes = true;
    // With a default, it may be something else.
    const local = name === key && value.type === 'AssignmentPattern' ? value.left : undefined;
    const binding = local?.type === 'Identifier' ? property.scope.getBinding(local.name) : undefined;
    found.reads.push(...(binding?.referencePaths ?? []));
  }
}

/** `this` in the methods of an object literal. */
function thisOfMembers(object: NodePath): NodePath[] {
  return childPaths(object, 'properties').flatMap((property) => {
    const value = property.isObjectProperty() ? childPath(property, 'value') : property;
    if (!value.isObjectMethod() && !value.isFunctionExpression()) return [];
    const all: NodePath[] = [];
    value.traverse({
      Function: (inner) => {
        if (!inner.isArrowFunctionExpression()) inner.skip();
      },
      Class: (inner) => inner.skip(),
      ThisExpression: (one) => void all.push(one as NodePath),
    });
    return all;
  });
}

function isArgument(outer: NodePath): boolean {
  const call = outer.parentPath;
  return outer.listKey === 'arguments' && (call?.isCallExpression() === true || call?.isNewExpression() === true);
}

/** `Object.freeze(deps)` */
function isFreeze(call: NodePath): boolean {
  return globalName(childPath(call, 'callee')) === 'Object.freeze';
}

function isChanged(member: NodePath): boolean {
  const parent = member.parentPath;
  return (
    (parent?.isAssignmentExpression() === true && member.key === 'left') ||
    parent?.isUpdateExpression() === true ||
    (parent?.isUnaryExpression() === true && parent.node.operator === 'delete')
  );
}
