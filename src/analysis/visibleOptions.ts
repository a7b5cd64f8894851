import type { Binding, NodePath } from '@babel/traverse';
import type { Node, ObjectExpression } from '@babel/types';
import { childPath, childPaths, childPathsAt, staticKey, stringValue, unwrapPath } from '../source/ast';
import { argumentsGiven } from './argumentsGiven';
import { knownValue, type OptionValue } from './argumentShape';
import { isMutated } from './isMutated';

/** An option that a call may be given. */
export interface VisibleOption {
  readonly key: string;
  /** undefined: it cannot be seen. */
  readonly value: Node | undefined;
  /** It is there under some condition only. */
  readonly isOptional: boolean;
}

type Options = readonly VisibleOption[];

/**
 * The options that the object of an expression can have, in the order in which they are set: those of literals, of what is spread or
 * assigned into them, of both sides of a condition, of a variable, and of what the callers of a function give it.
 * @returns undefined where it may have any
 */
export function visibleOptions(path: NodePath | undefined, seen: readonly Node[] = []): Options | undefined {
  if (!path) return [];
  const value = unwrapPath(path);
  if (seen.includes(value.node)) return undefined;
  const within = [...seen, value.node];
  if (value.isObjectExpression()) return optionsOfLiteral(value, within);
  if (value.isNullLiteral() || value.isBooleanLiteral() || value.isUnaryExpression({ operator: 'void' })) return [];
  if (value.isConditionalExpression())
    return either([childPath(value, 'consequent'), childPath(value, 'alternate')], within);
  if (value.isLogicalExpression()) {
    const right = childPath(value, 'right');
    return value.node.operator === '&&'
      ? either([undefined, right], within)
      : either([childPath(value, 'left'), right], within);
  }
  if (value.isCallExpression()) return optionsOfAssign(value, within);
  return value.isIdentifier() ? optionsOfName(value, value.node.name, within) : undefined;
}

/** What is known of the option `name`. */
export function visibleOption(options: Options | undefined, name: string): OptionValue {
  if (!options) return { known: 'unknown' };
  let found: OptionValue = { known: 'absent' };
  for (const { key, value, isOptional } of options) {
    if (key !== name) continue;
    found = isOptional || !value ? { known: 'unknown' } : knownValue(value);
  }
  return found;
}

function optionsOfLiteral(object: NodePath<ObjectExpression>, seen: readonly Node[]): Options | undefined {
  const options: VisibleOption[] = [];
  for (const property of childPathsAt(object, 'properties')) {
    if (property.isSpreadElement()) {
      const spread = visibleOptions(childPath(property, 'argument'), seen);
      if (!spread) return undefined;
      options.push(...spread);
      continue;
    }
    const key = staticKey(property.node);
    if (key === undefined) return undefined;
    const value = property.isObjectProperty() ? property.node.value : property.node;
    options.push({ key, value, isOptional: false });
  }
  return options;
}

/** `Object.assign({ cwd }, options)` */
function optionsOfAssign(call: NodePath, seen: readonly Node[]): Options | undefined {
  const callee = childPath(call, 'callee');
  const isAssign =
    callee.matchesPattern('Object.assign') && !call.scope.hasBinding('Object', true) && call.isCallExpression();
  if (!isAssign) return undefined;
  const all = childPaths(call, 'arguments').map((argument) =>
    argument.isSpreadElement() ? undefined : visibleOptions(argument, seen),
  );
  return all.every((options) => options !== undefined) ? all.flat() : undefined;
}

function optionsOfName(path: NodePath, name: string, seen: readonly Node[]): Options | undefined {
  const binding = path.scope.getBinding(name);
  if (!binding) return name === 'undefined' ? [] : undefined;
  const assigned = assignedOptions(binding);
  if (!assigned) return undefined;
  const given = binding.kind === 'param' ? argumentsGiven(binding) : valuesOf(binding);
  const options = given && binding.constant ? either(given, seen) : undefined;
  return options && [...options, ...assigned];
}

/** The only value of a variable. */
function valuesOf({ path, identifier }: Binding): readonly (NodePath | undefined)[] | undefined {
  if (!path.isVariableDeclarator() || path.node.id !== identifier) return undefined;
  return [path.node.init ? childPath(path, 'init') : undefined];
}

/** What `options.cwd = folder` adds; undefined where the object may get anything. */
function assignedOptions(binding: Binding): VisibleOption[] | undefined {
  const options: VisibleOption[] = [];
  for (const reference of binding.referencePaths) {
    if (!isMutated(reference)) continue;
    const member = reference.parentPath;
    const key = member?.isMemberExpression() && reference.key === 'object' ? staticKey(member.node) : undefined;
    const isSet = member?.parentPath?.isAssignmentExpression() === true && member.key === 'left';
    if (key === undefined || !isSet) return undefined;
    options.push({ key, value: undefined, isOptional: true });
  }
  return options;
}

/** Options of one object or another. */
function either(objects: readonly (NodePath | undefined)[], seen: readonly Node[]): Options | undefined {
  const all = objects.map((object) => visibleOptions(object, seen));
  const [first] = all;
  if (all.length === 1 || !first) return first;
  const known = all.filter((options) => options !== undefined);
  if (known.length < all.length) return undefined;
  const keys = new Set(known.flatMap((options) => options.map(({ key }) => key)));
  return Array.from(keys, (key) => ({ key, ...sameIn(key, known) }));
}

/** The value that an option has in every one of several objects. */
function sameIn(key: string, all: readonly Options[]): Omit<VisibleOption, 'key'> {
  const values = all.map((options) => {
    const last = options.findLast((option) => option.key === key);
    return last && !last.isOptional ? last.value : undefined;
  });
  const [first] = values;
  const text = stringValue(first);
  const isSame = text !== undefined && values.every((value) => stringValue(value) === text);
  return isSame ? { value: first, isOptional: false } : { value: undefined, isOptional: true };
}
