import type { NodePath } from '@babel/traverse';
import { childPath, childPathsAt, memberName, staticKey, unwrapPath } from '../../source/ast';
import { overlaps } from './flow';
import type { Locations } from './locations';
import { memberEffect } from './memberEffects';
import { runsSome } from './runsSome';

/**
 * Whether code sets one of some locations there and then, what functions of the file do that it calls included.
 *
 * @param keys as `Locations` names them, or as they stand in the code: `app.debug`
 */
export function isSetBy(code: readonly NodePath[], keys: readonly string[], locations: Locations): boolean {
  const sets = (path: NodePath): boolean =>
    keysSet(path, locations).some((key) => key !== undefined && keys.some((one) => overlaps(key, one)));
  return code.some((statement) => runsSome(statement, sets));
}

/** The locations that an expression sets, also as they stand in the code. */
export function keysSet(path: NodePath, locations: Locations): (string | undefined)[] {
  const { node } = path;
  if (node.type === 'AssignmentExpression')
    return targetsIn(childPath(path, 'left')).flatMap((target) => [locations.of(target), nameOf(target)]);
  if (node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')) {
    const target = unwrapPath(childPath(path, 'argument'));
    return [locations.of(target), nameOf(target)];
  }
  const changed = node.type === 'CallExpression' ? objectChanged(path) : undefined;
  return changed ? [locations.root(changed), nameOf(changed)].map((key) => key && `${key}.*`) : [];
}

/** The variables and properties that a pattern sets. */
function targetsIn(pattern: NodePath): NodePath[] {
  const { node } = pattern;
  if (node.type === 'ObjectPattern')
    return childPathsAt(pattern, 'properties').flatMap((one) =>
      targetsIn(childPath(one, one.isRestElement() ? 'argument' : 'value')),
    );
  if (node.type === 'ArrayPattern')
    return childPathsAt(pattern, 'elements').flatMap((one) => (one.node ? targetsIn(one) : []));
  if (node.type === 'AssignmentPattern') return targetsIn(childPath(pattern, 'left'));
  if (node.type === 'RestElement') return targetsIn(childPath(pattern, 'argument'));
  return [unwrapPath(pattern)];
}

/** The object that a call changes: `cache.set(key, value)`, `Object.assign(options, more)`. */
function objectChanged(call: NodePath): NodePath | undefined {
  const callee = unwrapPath(childPath(call, 'callee'));
  if (!callee.isMemberExpression()) return undefined;
  const name = staticKey(callee.node) ?? '';
  const object = unwrapPath(childPath(callee, 'object'));
  if (object.isIdentifier({ name: 'Object' }) && name === 'assign') return childPathsAt(call, 'arguments')[0];
  return memberEffect(callee)?.writes ? object : undefined;
}

/** `app.debug`, as it stands in the code; undefined for what does not begin with a variable. */
function nameOf(path: NodePath): string | undefined {
  const { node } = path;
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return undefined;
  const object = nameOf(unwrapPath(childPath(path, 'object')));
  return object && `${object}.${memberName(node) ?? '*'}`;
}
