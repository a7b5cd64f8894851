import type { NodePath } from '@babel/traverse';
import type { CallPath } from '../../../analysis/moduleUses';
import { outermostWrapper, staticKey } from '../../../source/ast';

/** One thing that is done with a response. */
export interface ResponseUse {
  /** `response.name`. */
  readonly member: NodePath;
  readonly name: string;
  /** The call, when the member is called. */
  readonly call: NodePath | undefined;
  /** Whether it stands in a loop, a callback or another function than the request, so that it may come more than once, or where no `await` can stand. */
  readonly isElsewhere: boolean;
}

/** What becomes of a response. */
export interface ResponseUses {
  /** Whether the response has a name, or is used where it is made. */
  readonly isNamed: boolean;
  readonly uses: readonly ResponseUse[];
}

/**
 * Follows what a call returns, through a constant or in a chain.
 * @returns undefined when it goes anywhere else than into members with a name
 */
export function readResponseUses(call: CallPath): ResponseUses | undefined {
  const outer = outermostWrapper(call as NodePath);
  const parent = outer.parentPath;
  if (parent?.isVariableDeclarator() && outer.key === 'init') {
    const { id } = parent.node;
    const binding = id.type === 'Identifier' ? parent.scope.getBinding(id.name) : undefined;
    if (!binding?.constant || binding.path !== parent) return undefined;
    const uses = binding.referencePaths.map((reference) => readUse(reference, call));
    return uses.every((use) => use !== undefined) ? { isNamed: true, uses } : undefined;
  }
  const use = outer === call ? readUse(call as NodePath, call) : undefined;
  return use && { isNamed: false, uses: [use] };
}

function readUse(object: NodePath, request: CallPath): ResponseUse | undefined {
  const member = object.parentPath;
  if (!member?.isMemberExpression() || object.key !== 'object') return undefined;
  const name = staticKey(member.node);
  const outer = member.parentPath;
  if (name === undefined || isWritten(member)) return undefined;
  const call = outer?.isCallExpression() && member.key === 'callee' ? outer : undefined;
  return { member, name, call, isElsewhere: containerOf(object) !== containerOf(request as NodePath) };
}

function isWritten(member: NodePath): boolean {
  const parent = member.parentPath;
  if (parent?.isAssignmentExpression()) return member.key === 'left';
  return parent?.isUpdateExpression() === true || parent?.isUnaryExpression({ operator: 'delete' }) === true;
}

/** The nearest function or loop. */
function containerOf(path: NodePath): NodePath | null {
  return path.findParent((parent) => parent.isFunction() || parent.isLoop());
}
