import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { outermostWrapper, staticKey } from '../source/ast';
import { heldField } from './heldField';
import { isExported } from './isExported';
import { leavesByExport } from './leavesByExport';
import { declaredId } from './declaredId';

/** All the places that get at a value where it is kept. */
export interface KeptIn {
  /** Expressions that stand for it: `this.db`, `statements.insert`, `open()`. */
  readonly reads: readonly NodePath[];
  /** Where it is taken out of an object: `db` of `const { db } = this`. */
  readonly properties: readonly NodePath[];
  /** What can be declared with its type: the field, the function. */
  readonly declaration: NodePath | undefined;
  /** The name of the field, if objects with it can be had by other files. */
  readonly openField: string | undefined;
  /** Other code of the file may get at it too, or put something else into its place. */
  readonly escapes: boolean;
  /** Other files can call what gives it. */
  readonly isExported?: true;
}

/**
 * Where a value goes that is put into a field of a class, into an object literal, or returned by a function of the file.
 *
 * @param path the value
 * @returns undefined when it goes elsewhere, or when none of the places that get at it can be seen
 */
export function keptIn(path: NodePath): KeptIn | undefined {
  return heldField(path) ?? objectMember(path) ?? returned(path);
}

/** `const statements = { insert: value }`, of which nothing is used but its members by name. */
function objectMember(path: NodePath): KeptIn | undefined {
  const property = outermostWrapper(path).parentPath;
  if (!property?.isObjectProperty() || property.node.value !== outermostWrapper(path).node) return undefined;
  const key = staticKey(property.node);
  const object = property.parentPath;
  if (key === undefined || !object.isObjectExpression()) return undefined;
  const others = object.node.properties.filter((one) => one !== property.node);
  if (others.some((one) => one.type !== 'ObjectProperty' || staticKey(one) === undefined || staticKey(one) === key))
    return undefined;
  const all = objectReads(object);
  const inside = all?.filter((read) => !leavesByExport(read));
  const reads = inside?.flatMap((read) => {
    const member = outermostWrapper(read).parentPath;
    const isMember = (member?.isMemberExpression() || member?.isOptionalMemberExpression()) && read.key === 'object';
    return member && isMember && staticKey(member.node) !== undefined && !isChanged(member) ? [member] : [undefined];
  });
  if (!reads || reads.includes(undefined)) return undefined;
  const own = reads.flatMap((member) => (member && staticKey(member.node) === key ? [member] : []));
  return {
    reads: own,
    properties: [],
    declaration: undefined,
    openField: undefined,
    escapes: false,
    ...(inside?.length !== all?.length && { isExported: true }),
  };
}

/** The expressions that stand for an object literal, in a constant or in a field. */
function objectReads(object: NodePath): readonly NodePath[] | undefined {
  const field = heldField(object);
  if (field)
    return field.openField !== undefined || field.escapes || field.properties.length > 0 ? undefined : field.reads;
  const declarator = outermostWrapper(object).parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined;
  if (declarator.node.id.typeAnnotation) return undefined;
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  return binding?.constant ? binding.referencePaths : undefined;
}

function isChanged(member: NodePath): boolean {
  const parent = member.parentPath;
  return (
    (parent?.isAssignmentExpression() === true && member.key === 'left') ||
    parent?.isUpdateExpression() === true ||
    (parent?.isUnaryExpression() === true && parent.node.operator === 'delete')
  );
}

/** `return value` in a function of which nothing is done but calling it. */
function returned(path: NodePath): KeptIn | undefined {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  const isBody = parent?.isArrowFunctionExpression() === true && outer.key === 'body';
  if (!parent || !(parent.isReturnStatement() || isBody)) return undefined;
  const fn = isBody ? parent : parent.getFunctionParent();
  if (!fn?.isFunction() || fn.node.generator) return undefined;
  // `exports.getDb = () => db`
  if (fn.isExpression() && leavesByExport(fn))
    return { reads: [], properties: [], declaration: fn, openField: undefined, escapes: false, isExported: true };
  const name = declaredId(fn as NodePath)?.name;
  const binding = name === undefined ? undefined : fn.parentPath?.scope.getBinding(name);
  if (!binding?.constant) return undefined;
  const inside = binding.referencePaths.filter((reference) => !leavesByExport(reference));
  const reads = inside.map((reference) => resultOf(reference, fn.node.async === true));
  const isOpen = isExported(binding) || inside.length < binding.referencePaths.length;
  if ((reads.length === 0 && !isOpen) || reads.includes(undefined)) return undefined;
  return {
    reads: reads.flatMap((read) => read ?? []),
    properties: [],
    declaration: fn,
    openField: undefined,
    escapes: false,
    ...(isOpen && { isExported: true }),
  };
}

/** The call of a function that a reference names, or the `await` of it. */
function resultOf(reference: NodePath, isAsync: boolean): NodePath | undefined {
  const call = reference.parentPath;
  if (!call?.isCallExpression() || call.node.callee !== (reference.node as Node)) return undefined;
  if (!isAsync) return call;
  return call.parentPath.isAwaitExpression() ? call.parentPath : undefined;
}
