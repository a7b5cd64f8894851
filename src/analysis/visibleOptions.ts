import type { Binding, NodePath } from '@babel/traverse';
import type { Node, ObjectExpression } from '@babel/types';
import { childPath, childPaths, childPathsAt, staticKey, unwrapPath } from '../source/ast';
import { argumentsGiven } from './argumentsGiven';
import { declaredOptions } from './declaredOptions';
import { constantValue, knownValue, type OptionValue } from './argumentShape';
import { globalName } from './globalName';
import { isMutated } from './isMutated';

/** An option that a call may be given. */
export interface VisibleOption {
  /** Undefined: whatever a part that cannot be seen has, all of which is optional. */
  readonly key: string | undefined;
  /** What it may be given; undefined: that cannot be seen. */
  readonly values: readonly Node[] | undefined;
  /** It is there under some condition only. */
  readonly isOptional: boolean;
}

type Options = readonly VisibleOption[];

/** What `...options` of unknown content adds. */
const anything: VisibleOption = { key: undefined, values: undefined, isOptional: true };

/**
 * The options that the object of an expression can have, in the order in which they are set: those of literals, of what is spread or
 * assigned into them, of both sides of a condition, of a variable, of what the callers of a function give it, and of the type that a
 * parameter has. What stands behind a part that cannot be seen is known all the same.
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
  const [only, ...others] = possibleOptions(options, name);
  return only && others.length === 0 ? only : { known: 'unknown' };
}

/** All that the option `name` may be. */
export function possibleOptions(options: Options | undefined, name: string): readonly OptionValue[] {
  if (!options) return [{ known: 'unknown' }];
  let found: OptionValue[] = [{ known: 'absent' }];
  for (const { key, values, isOptional } of options) {
    if (key !== name && key !== undefined) continue;
    const given: OptionValue[] = values ? values.map(knownValue) : [{ known: 'unknown' }];
    found = isOptional ? [...found, ...given] : given;
  }
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

function isSame(one: OptionValue, other: OptionValue): boolean {
  if (one.known === 'literal' && other.known === 'literal') return one.value === other.value;
  if (one.known === 'expression' && other.known === 'expression') return one.node === other.node;
  return one.known === other.known;
}

function optionsOfLiteral(object: NodePath<ObjectExpression>, seen: readonly Node[]): Options {
  const options: VisibleOption[] = [];
  for (const property of childPathsAt(object, 'properties')) {
    if (property.isSpreadElement()) {
      options.push(...(visibleOptions(childPath(property, 'argument'), seen) ?? [anything]));
      continue;
    }
    const key = staticKey(property.node);
    if (key === undefined) {
      options.push(anything);
      continue;
    }
    const value = property.isObjectProperty() ? constantValue(childPath(property, 'value')) : property.node;
    options.push({ key, values: [value], isOptional: false });
  }
  return options;
}

/** `Object.assign({ cwd }, options)` */
function optionsOfAssign(call: NodePath, seen: readonly Node[]): Options | undefined {
  if (!call.isCallExpression() || globalName(childPath(call, 'callee')) !== 'Object.assign') return undefined;
  return childPaths(call, 'arguments').flatMap((argument) =>
    argument.isSpreadElement() ? anything : (visibleOptions(argument, seen) ?? anything),
  );
}

function optionsOfName(path: NodePath, name: string, seen: readonly Node[]): Options | undefined {
  const binding = path.scope.getBinding(name);
  if (!binding) return name === 'undefined' ? [] : undefined;
  const assigned = assignedOptions(binding);
  if (!assigned) return undefined;
  const given = binding.kind === 'param' ? argumentsGiven(binding) : valuesOf(binding);
  const options = (given && binding.constant ? either(given, seen) : undefined) ?? declaredOptions(binding);
  return options && [...options, ...assigned];
}

/** The only value of a variable. */
function valuesOf({ path, identifier }: Binding): readonly (NodePath | undefined)[] | undefined {
  if (!path.isVariableDeclarator() || path.node.id !== identifier) return undefined;
  // What a loop goes over is no value that the declaration shows.
  if (path.parentPath?.parentPath?.isForXStatement() && path.parentPath.key === 'left') return undefined;
  return [path.node.init ? childPath(path, 'init') : undefined];
}

/** What `options.cwd = folder` adds; undefined where the object may get anything. */
function assignedOptions(binding: Binding): VisibleOption[] | undefined {
  const options: VisibleOption[] = [];
  for (const reference of binding.referencePaths) {
    if (!isMutated(reference)) continue;
    const member = reference.parentPath;
    const key = member?.isMemberExpression() && reference.key === 'object' ? staticKey(member.node) : undefined;
    const assignment = member?.key === 'left' ? member.parentPath : undefined;
    if (key === undefined || !assignment?.isAssignmentExpression()) return undefined;
    const isWhole = assignment.node.operator === '=';
    const value = childPath(assignment, 'right');
    options.push({ key, values: isWhole ? [constantValue(value)] : undefined, isOptional: true });
  }
  return options;
}

/** Options of one object or another. */
function either(objects: readonly (NodePath | undefined)[], seen: readonly Node[]): Options | undefined {
  const all = objects.map((object) => visibleOptions(object, seen));
  const [first] = all;
  if (all.length === 1 || !first) return first;
  const known = all.filter((options) => options !== undefined);
  // Whether a key stands behind what cannot be seen differs from one to the other.
  if (known.length < all.length || known.flat().some(({ key }) => key === undefined)) return undefined;
  const keys = new Set(known.flatMap((options) => options.map(({ key }) => key)));
  return Array.from(keys, (key) => joined(key, known));
}

/** What an option may be in one of several objects. */
function joined(key: string | undefined, objects: readonly Options[]): VisibleOption {
  const given = objects.map((options) => options.filter((option) => option.key === key));
  const isKnown = given.flat().every(({ values }) => values !== undefined);
  const all = given.flat().flatMap(({ values }) => values ?? []);
  const isOptional = given.some((options) => options.every((option) => option.isOptional));
  return { key, values: isKnown ? all : undefined, isOptional };
}
