import { satisfies, subset, validRange } from 'semver';
import type { ApiEntry, Condition, Variant } from '../catalogue/types';
import { argumentPath, argumentShape, constantValue, optionsAt, optionValue } from './argumentShape';
import { staticKey, stringValue } from '../source/ast';
import { canBeUndefined } from './canBeUndefined';
import { isOrderFree } from './isOrderFree';
import { isResultUsed } from './isResultUsed';
import { membersRead } from './membersRead';
import { moduleAs } from './moduleAs';
import type { CallPath, ModuleUse } from './moduleUses';

/** What conditions are asked about, besides the call itself. */
export interface VariantContext {
  readonly target: string;
  readonly language: 'javascript' | 'typescript';
  /** Installed version of the API's package, when it can be told. */
  readonly installed: string | undefined;
  /** The compiler is known to take default imports of CommonJS packages. */
  readonly defaultImports?: boolean | undefined;
  /** The use of the API's module behind the call. */
  readonly use?: ModuleUse;
}

/** The first variant whose conditions all hold for the call. @throws when the entry has no unconditional last variant. */
export function matchVariant(entry: ApiEntry, call: CallPath, context: VariantContext): Variant {
  const variant = entry.variants.find(({ when }) => allHold(when ?? [], call, context));
  if (!variant) throw new Error(`The catalogue entry ${entry.api} has no variant for this call`);
  return variant;
}

/** Whether all conditions hold for the call. */
export function allHold(conditions: readonly Condition[], call: CallPath, context: VariantContext): boolean {
  return conditions.every((condition) => holds(condition, call, context));
}

function holds(condition: Condition, call: CallPath, context: VariantContext): boolean {
  if ('not' in condition) return !holds(condition.not, call, context);
  if ('any' in condition) return condition.any.some((one) => holds(one, call, context));
  if ('result' in condition) return resultIs(condition.result, call);
  if ('members' in condition) return readsOnly(condition.members, call);
  if ('moduleAs' in condition) return moduleAs(context.use) === condition.moduleAs;
  if ('defaultImports' in condition) return context.defaultImports === true;
  if ('target' in condition) return satisfies(context.target, condition.target);
  if ('language' in condition) return context.language === condition.language;
  if ('installed' in condition) return installedMatches(condition.installed, context.installed);
  if ('onlyOptions' in condition) return hasOnlyOptions(call, condition.arg, condition.onlyOptions);
  if ('option' in condition) return optionHolds(condition, call);
  if ('canBeUndefined' in condition) return canBeUndefined(argumentPath(call, condition.arg));
  if ('matches' in condition) return matchesText(call, condition.arg, condition.matches);
  if ('equals' in condition) return equalsLiteral(call, condition.arg, condition.equals);
  const shape = argumentShape(call, condition.arg);
  return typeof condition.is === 'string' ? shape === condition.is : condition.is.includes(shape);
}

function matchesText(call: CallPath, index: number, pattern: string): boolean {
  const argument = argumentPath(call, index);
  const seen = argument && constantValue(argument);
  const only = seen?.type === 'ArrayExpression' && seen.elements.length === 1 ? seen.elements[0] : seen;
  const text = stringValue(only);
  return text !== undefined && new RegExp(pattern).test(text);
}

/** `installed` may be a version or a range (from package.json): all of it must lie in `range`. */
function installedMatches(range: string, installed: string | undefined): boolean {
  if (installed === undefined || !validRange(installed)) return range === 'unknown';
  return range !== 'unknown' && subset(installed, range);
}

function resultIs(wanted: 'used' | 'unused' | 'order-free', call: CallPath): boolean {
  if (wanted === 'order-free') return isOrderFree(call);
  return isResultUsed(call) === (wanted === 'used');
}

function readsOnly(allowed: readonly string[], call: CallPath): boolean {
  const read = membersRead(call);
  return read !== undefined && [...read].every((name) => allowed.includes(name));
}

function optionHolds(condition: Extract<Condition, { option: string }>, call: CallPath): boolean {
  const value = optionValue(call, condition.arg, condition.option);
  const wanted = condition.is;
  if (typeof wanted === 'object') return value.known === 'literal' && value.value === wanted.literal;
  switch (wanted) {
    case 'absent':
    case 'unknown':
      return value.known === wanted;
    case 'present':
      return value.known === 'literal' || value.known === 'expression';
    case 'truthy':
      return value.known === 'literal' && Boolean(value.value);
    case 'falsy':
      return value.known === 'literal' && !value.value;
  }
}

function hasOnlyOptions(call: CallPath, index: number, allowed: readonly string[]): boolean {
  const options = optionsAt(call, index);
  if (options === 'unknown') return false;
  if (options === 'none') return true;
  return options.properties.every((property) => {
    const key = property.type === 'SpreadElement' ? undefined : staticKey(property);
    return key !== undefined && allowed.includes(key);
  });
}

function equalsLiteral(call: CallPath, index: number, allowed: readonly (string | number | boolean | null)[]): boolean {
  const argument = argumentPath(call, index);
  if (!argument) return false;
  const node = constantValue(argument);
  const text = stringValue(node);
  if (text !== undefined) return allowed.includes(text);
  if (node.type === 'NumericLiteral' || node.type === 'BooleanLiteral') return allowed.includes(node.value);
  return node.type === 'NullLiteral' && allowed.includes(null);
}
