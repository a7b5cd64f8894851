import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, isInside, unwrapPath } from '../../source/ast';
import { functionUses } from './callSites';
import type { Locations } from './locations';

/**
 * Whether every run of a function sets the same thing at a location: not what a run is given or makes for itself, nor properties whose
 * names differ from run to run, nor files.
 */
export function isSetByAllRuns(key: string, unit: NodePath<FunctionNode>): boolean {
  if (key.startsWith('file ') || key.endsWith('*')) return false;
  const [root = ''] = key.split('.');
  if (root.startsWith('this@')) return shareInstance(unit);
  const declared = Number(root.slice(root.lastIndexOf('@') + 1));
  const { start, end } = unit.node;
  return !(root.includes('@') && declared >= (start ?? 0) && declared < (end ?? 0));
}

/** Whether the file shows that runs of a method overlap on one object: calls on a variable from outside of the function that calls. */
function shareInstance(unit: NodePath<FunctionNode>): boolean {
  const seen = new Set<Binding>();
  return functionUses(unit).some((use) => {
    if (use.kind !== 'call') return false;
    const callee = unwrapPath(childPath(use.path, 'callee'));
    if (!callee.isMemberExpression()) return false;
    const object = unwrapPath(childPath(callee, 'object'));
    const binding = object.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined;
    if (!binding || use.outcome === 'awaited') return false;
    const caller = use.path.findParent((parent) => parent.isFunction());
    if (caller && !isInside(binding.scope.path, caller)) return true;
    const again = seen.has(binding);
    seen.add(binding);
    return again;
  });
}

/** Whether a value comes from an argument or a variable of this run of the function, or is counted up to. */
export function isOfThisRun(value: NodePath, unit: NodePath): boolean {
  const assignment = value.parentPath;
  if (assignment?.isAssignmentExpression() && /^(?!\?\?|\|\||&&).+=$/.test(assignment.node.operator)) return true;
  let found = false;
  const see = (path: NodePath): void => {
    if (!path.isIdentifier() || !path.isReferencedIdentifier()) return;
    const binding = path.scope.getBinding(path.node.name);
    if (binding && isInside(binding.scope.path, unit)) found = true;
  };
  see(value);
  value.traverse({ Identifier: see });
  return found;
}

/** Whether a location is looked at only to set it anew, in a statement: `done++`, `total += size`, `n = n + 1`. */
export function isCounted(path: NodePath, key: string, locations: Locations): boolean {
  const statement = path.findParent((parent) => parent.isStatement());
  if (!statement?.isExpressionStatement()) return false;
  const { expression } = statement.node;
  if (expression.type === 'UpdateExpression') return true;
  return (
    expression.type === 'AssignmentExpression' &&
    locations.of(childPath(childPath(statement, 'expression'), 'left')) === key
  );
}

/** The locations that a value is made of. */
export function locationsIn(value: NodePath, locations: Locations): Set<string> {
  const found = new Set<string>();
  const see = (path: NodePath): void => {
    const key = locations.of(path);
    if (key !== undefined) found.add(key);
  };
  see(value);
  value.traverse({ Identifier: see, MemberExpression: see });
  return found;
}
