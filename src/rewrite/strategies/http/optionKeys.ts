import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, ObjectExpression } from '@babel/types';
import { argumentPath, optionProperties, optionValue } from '../../../analysis/argumentShape';
import { isMutated } from '../../../analysis/isMutated';
import { functionBinding, functionUses } from '../../../analysis/hazards/callSites';
import type { CallPath } from '../../../analysis/moduleUses';
import { childPaths, staticKey, unwrap } from '../../../source/ast';

/**
 * Names of the options in the object at `index` (from 0), those included that it spreads from visible literals. Where it is a parameter
 * of a function of which all calls can be seen: the names in all of their objects.
 * @param mayBeOff options that count only where they are not certainly off
 * @returns undefined when not all can be seen
 */
export function optionKeys(
  call: CallPath,
  index: number,
  mayBeOff: ReadonlySet<string> = new Set(),
): ReadonlySet<string> | undefined {
  return seenKeys(call, index, mayBeOff) ?? passedKeys(call, index, mayBeOff, new Set());
}

/** The names of the properties of a literal; undefined when one is computed or spread. */
export function keysOf(literal: ObjectExpression): ReadonlySet<string> | undefined {
  const keys = literal.properties.map((property) =>
    property.type === 'SpreadElement' ? undefined : staticKey(property),
  );
  return keys.every((key) => key !== undefined) ? new Set(keys) : undefined;
}

function seenKeys(call: CallPath, index: number, mayBeOff: ReadonlySet<string>): ReadonlySet<string> | undefined {
  const properties = optionProperties(call, index);
  if (properties === 'unknown') return undefined;
  const keys = properties.map(({ property }) => property && staticKey(property));
  if (!keys.every((key) => key !== undefined)) return undefined;
  return new Set(keys.filter((key) => !(mayBeOff.has(key) && isOff(call, index, key))));
}

function isOff(call: CallPath, index: number, option: string): boolean {
  const value = optionValue(call, index, option);
  return value.known === 'absent' || (value.known === 'literal' && !value.value);
}

/** The parameter that is passed on at `index` as it is. */
export function passedParameter(call: CallPath, index: number): NodePath | undefined {
  const argument = argumentPath(call, index);
  const node = argument && unwrap(argument.node);
  const binding = node?.type === 'Identifier' ? argument?.scope.getBinding(node.name) : undefined;
  const isParameter = binding?.kind === 'param' && binding.path.listKey === 'params';
  return isParameter && binding.constant && !binding.referencePaths.some(isMutated) ? binding.path : undefined;
}

function passedKeys(
  call: CallPath,
  index: number,
  mayBeOff: ReadonlySet<string>,
  seen: Set<FunctionNode>,
): ReadonlySet<string> | undefined {
  const parameter = passedParameter(call, index);
  const fn = parameter?.parentPath;
  if (!parameter || !fn?.isFunction() || !functionBinding(fn) || seen.has(fn.node)) return undefined;
  seen.add(fn.node);
  const uses = functionUses(fn);
  if (uses.length === 0) return undefined;
  const position = childPaths(fn as NodePath, 'params').findIndex(({ node }) => node === parameter.node);
  const { node } = parameter;
  const byDefault = node.type === 'AssignmentPattern' ? unwrap(node.right) : undefined;
  if (byDefault && byDefault.type !== 'ObjectExpression') return undefined;
  const all = [
    ...(byDefault ? [keysOf(byDefault)] : []),
    ...uses.map((use) => {
      if (use.kind !== 'call') return undefined;
      const outer = use.path as CallPath;
      return seenKeys(outer, position, mayBeOff) ?? passedKeys(outer, position, mayBeOff, seen);
    }),
  ];
  return all.every((keys) => keys !== undefined) ? new Set(all.flatMap((keys) => [...(keys ?? [])])) : undefined;
}
