import type { Condition } from '../catalogue/types';

/** What has to hold for a variant, in words: `argument 2 is absent and the result is used`. Empty for no conditions. */
export function describeConditions(conditions: readonly Condition[]): string {
  return conditions.map(describe).join(' and ');
}

const modules = {
  itself: 'a name for the module itself',
  namespace: 'the module by import *',
  parts: 'only parts of the module',
} as const;

function describe(condition: Condition): string {
  if ('not' in condition) return `not (${describe(condition.not)})`;
  if ('any' in condition) return `(${condition.any.map(describe).join(' or ')})`;
  if ('result' in condition) return `the result is ${condition.result}`;
  if ('target' in condition) return `the target is Node ${condition.target}`;
  if ('installed' in condition) return `the installed version is ${condition.installed}`;
  if ('language' in condition)
    return `the file is ${condition.language === 'typescript' ? 'TypeScript' : 'JavaScript'}`;
  if ('members' in condition) return `nothing but ${listed(condition.members)} of the result is read`;
  if ('moduleAs' in condition) return `the file has ${modules[condition.moduleAs]}`;
  if ('defaultImports' in condition) return 'the compiler takes default imports of CommonJS packages';
  const argument = `argument ${condition.arg + 1}`;
  if ('canBeUndefined' in condition) return `${argument} can be undefined`;
  if ('onlyOptions' in condition) return `${argument} has only the options ${listed(condition.onlyOptions)}`;
  if ('matches' in condition) return `${argument} is a text that matches ${condition.matches}`;
  if ('equals' in condition) return `${argument} is ${listed(condition.equals)}`;
  if ('option' in condition) return `option ${condition.option} of ${argument} is ${optionState(condition.is)}`;
  return `${argument} is ${listed(typeof condition.is === 'string' ? [condition.is] : condition.is)}`;
}

function optionState(state: Extract<Condition, { readonly option: string }>['is']): string {
  return typeof state === 'string' ? state : String(state.literal);
}

function listed(values: readonly unknown[]): string {
  return values.map(String).join(' or ');
}
