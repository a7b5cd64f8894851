import type { Condition, Form, NameSource, Variant } from './types';

type FormDetails = Omit<Partial<Form>, 'names'> & { readonly names?: Readonly<Record<string, NameSource>> };

/** `name($args)` with `name` imported from `module`; `details` override the expression or add names. */
export function importForm(module: string, name: string, details: FormDetails = {}): Form {
  return form(name, { kind: 'import', module, name }, details);
}

/** `name($args)` with `name` imported from `fs/promises`. */
export function promisesForm(name: string, details: FormDetails = {}): Form {
  return importForm('fs/promises', name, details);
}

/** `name($args)` with `name` standing for `promisify(name)` of the callback function of `module`. */
export function promisifyForm(module: string, name: string, details: FormDetails = {}): Form {
  return form(name, { kind: 'promisify', module, name }, details);
}

/** A function of the same package that gives a promise, unless its last argument is a function: that one it calls back. */
export function universalForm(name: string, details: FormDetails = {}): Form {
  return importForm('$same', name, { ...details, orCallback: true });
}

/** Another method of the same receiver: `dir.readSync()` to `dir.read()`. */
export function methodForm(name: string): Form {
  return form(name, { kind: 'method', name }, {});
}

function form(name: string, source: NameSource, details: FormDetails): Form {
  return { expression: `${name}($args)`, ...details, names: { [name]: source, ...details.names } };
}

/** True when the option at `arg` is certainly off: not there, or falsy. */
export function optionOff(arg: number, option: string): Condition {
  return {
    any: [
      { arg, option, is: 'absent' },
      { arg, option, is: 'falsy' },
    ],
  };
}

/** True when the option at `arg` is certainly not there. */
export function optionAbsent(arg: number, option: string): Condition {
  return { arg, option, is: 'absent' };
}

/**
 * Refuses calls with fewer than `min` or more than `max` arguments. `promisify` appends its callback to the arguments as they are,
 * so that one too many or too few moves the callback to a place where it is not seen: the promise would reject or never settle.
 */
export function refuseOtherArity(min: number, max: number): Variant {
  const tooMany: Condition = { not: { arg: max, is: 'absent' } };
  const tooFew: readonly Condition[] = min === 0 ? [] : [{ arg: min - 1, is: 'absent' }];
  return { when: [{ any: [...tooFew, tooMany] }], refuse: 'unusual-arguments' };
}
