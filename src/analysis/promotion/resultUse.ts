import type { NodePath } from '@babel/traverse';
import { outermostWrapper } from '../../source/ast';
import { classifyUse } from './classifyUse';
import { type InstanceUse, instanceUse } from './instanceUse';

/** What is done with what a call gives. */
export interface ResultUse {
  /** Where it goes, when its members and the calls of it cannot be followed. */
  readonly use?: InstanceUse['kind'];
  /** Where it is used as a function, or exported: by the call itself, or by the name of a constant. */
  readonly functions: readonly { readonly path: NodePath; readonly name?: string }[];
}

/** Finds out what becomes of the result of a call, awaited if it is. */
export function resultUse(call: NodePath): ResultUse {
  if (!call.isCallExpression() && !call.isOptionalCallExpression()) return { use: 'held', functions: [] };
  const outer = outermostWrapper(call as NodePath);
  const value = outer.parentPath?.isAwaitExpression() ? outermostWrapper(outer.parentPath) : outer;
  const parent = value.parentPath;
  if (classifyUse(value).kind === 'call') return { functions: [{ path: value }] };
  const isTaken = parent?.isVariableDeclarator() && value.key === 'init';
  // Its members are found by who reads members.
  if (isTaken && parent.node.id.type === 'ObjectPattern') return { functions: [] };
  const use = instanceUse(value)?.kind;
  const binding =
    isTaken && parent.node.id.type === 'Identifier' ? parent.scope.getBinding(parent.node.id.name) : undefined;
  const references = binding?.constant ? binding.referencePaths : [];
  const isFunction = references.some((reference) => /^(?:call|export|each)$/.test(classifyUse(reference).kind));
  const name = binding?.identifier.name;
  const functions = isFunction ? references.map((path) => ({ path, ...(name !== undefined && { name }) })) : [];
  return { ...(use && { use }), functions };
}
