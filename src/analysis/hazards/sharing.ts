import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { isInside } from '../../source/ast';
import { isExported } from '../isExported';
import { functionUses } from './callSites';
import type { Overlap } from './overlap';
import { unitOf } from './units';

/**
 * Says whether other code can use a variable while a run of `unit` waits. A variable is private to one line of
 * execution when every function that mentions it is called directly, is awaited, and is never handed on.
 */
export function createSharing(
  unit: NodePath<FunctionNode>,
  overlapOf: (fn: NodePath<FunctionNode>) => Overlap | undefined,
): (binding: Binding) => boolean {
  const known = new Map<Binding, boolean>();
  return (binding) => {
    const before = known.get(binding);
    if (before !== undefined) return before;
    const shared = isInside(binding.scope.path, unit) ? isWrittenElsewhere(binding, unit) : isReachable(binding);
    known.set(binding, shared);
    return shared;
  };

  function isReachable(binding: Binding): boolean {
    if (binding.kind === 'module' || isExported(binding)) return true;
    const home = binding.scope.path;
    const roots = new Set<Node>();
    const seen = new Set<Node>();
    const uses = [...binding.referencePaths, ...binding.constantViolations];
    for (const path of uses) {
      if (path.parentPath?.isExportSpecifier() || path.isExportNamedDeclaration()) return true;
      if (!isSequential(path, home, roots, seen)) return true;
    }
    if (!isSequential(unit as NodePath, home, roots, seen) || roots.size > 1) return true;
    const start = Math.min(...[...roots].map((root) => root.start ?? 0));
    return home.isProgram() && roots.size > 0 && uses.some((path) => !unitOf(path) && (path.node.start ?? 0) > start);
  }

  /** Whether the code at `path` runs only in line with the code of `home`: `roots` are the calls that start it without being awaited. */
  function isSequential(path: NodePath, home: NodePath, roots: Set<Node>, seen: Set<Node>): boolean {
    const owner = path.isFunction() ? path : unitOf(path);
    if (!owner || owner.node === home.node || !isInside(owner, home)) return true;
    if (seen.has(owner.node)) return true;
    seen.add(owner.node);
    if (overlapOf(owner) === 'batch') return false;
    return functionUses(owner).every((use) => {
      if (use.kind === 'value') return false;
      if (use.kind === 'argument')
        return (
          use.path.node === owner.node &&
          isAwaitedArgument(use.call) &&
          !home.isProgram() &&
          isSequential(use.call, home, roots, seen)
        );
      const isTop = !unitOf(use.path);
      if (owner.node.async && use.outcome !== 'awaited' && use.outcome !== 'returned') {
        if (!isTop) return false;
        roots.add(use.path.node);
      }
      return isTop || isSequential(use.path, home, roots, seen);
    });
  }
}

/** `await withFolder(async (dir) => {...})`, or a test that a runner waits for: called in line, as far as the file shows. */
function isAwaitedArgument(call: NodePath): boolean {
  if (call.parentPath?.isAwaitExpression()) return true;
  const callee = call.isCallExpression() ? call.node.callee : undefined;
  return (
    callee?.type === 'Identifier' &&
    /^(it|test|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)$/.test(callee.name)
  );
}

/** A variable of the function itself is shared when a function that outlives the step sets it. */
function isWrittenElsewhere(binding: Binding, unit: NodePath<FunctionNode>): boolean {
  return binding.constantViolations.some((path) => unitOf(path)?.node !== unit.node);
}
