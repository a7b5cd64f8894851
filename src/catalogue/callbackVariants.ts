import { type CallbackName, type CallbackTwin, callbackTwins } from './callbackTwins';
import { optionAbsent, refuseOtherArity } from './forms';
import type { Condition, Form, Variant } from './types';

/** Makes the form that calls the callback function `name` through a promise; `details` as in `promisifyForm`. */
export type FormOf = (name: string, details?: Partial<Omit<Form, 'names'>> & Pick<Partial<Form>, 'names'>) => Form;

/** `graceful` functions hand `read` all five arguments on, so that it cannot be called with fewer. */
export type ReadArguments = 'any' | 'all-five';

/**
 * The variants of `<name>Sync` when its twin is the callback function of the same name behind a promise. Exact for numbers as file
 * descriptors, where `fs/promises` would reject them.
 */
export function callbackVariants(
  name: CallbackName,
  formOf: FormOf,
  readArguments: ReadArguments = 'any',
): readonly Variant[] {
  const { min, max } = callbackTwins[name];
  const variants = particular[name]?.(formOf, readArguments) ?? [{ form: formOf(name) }];
  return [...withoutCallback(name, formOf), refuseOtherArity(min, max), ...variants];
}

/**
 * A function behind the arguments, or in the place of the options: the sync function does not look at it, but its twin would take it
 * for its callback, or never come back.
 */
export function withoutCallback(name: CallbackName, formOf: FormOf): readonly Variant[] {
  const { max, looseOptions }: CallbackTwin = callbackTwins[name];
  const places = [...(looseOptions ? [max - 1] : []), ...(particular[name] ? [] : [max])];
  return places.map((place) => withFirst(name, place, formOf));
}

/** A function as argument number `count` (from 0), and nothing after it: the call keeps what stands before. */
export function withFirst(name: string, count: number, formOf: FormOf): Variant {
  const kept = Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
  return {
    when: [
      { arg: count, is: 'function' },
      { arg: count + 1, is: 'absent' },
    ],
    form: formOf(name, { expression: `${name}(${kept})` }),
  };
}

const particular: { readonly [name in CallbackName]?: (formOf: FormOf, read: ReadArguments) => readonly Variant[] } = {
  // Types and drop-ins ask for the flags that `openSync` may be called without.
  open: (formOf) => [
    { when: [{ arg: 1, is: 'absent' }], form: formOf('open', { expression: "open($1, 'r')" }) },
    { form: formOf('open') },
  ],
  read: readVariants,
  readv: (formOf) => [{ form: formOf('readv', { pick: 'bytesRead' }) }],
  write: (formOf) => [{ form: formOf('write', { pick: 'bytesWritten' }) }],
  writev: (formOf) => [{ form: formOf('writev', { pick: 'bytesWritten' }) }],
  stat: (formOf) => statVariants('stat', formOf('stat'), formOf),
  lstat: (formOf) => statVariants('lstat', formOf('lstat'), formOf),
  readFile: (formOf) => [refuseSignal(1), ofEither, ofDescriptor, { form: formOf('readFile') }],
  writeFile: (formOf) => [refuseSignal(2), { form: formOf('writeFile') }],
  appendFile: (formOf) => [refuseSignal(2), { form: formOf('appendFile') }],
};

/** A number, or what is called or typed as a file descriptor: `fs/promises` rejects those. */
export const isDescriptor: Condition = { arg: 0, is: ['number', 'maybe-fd', 'path-or-fd', 'stdin-fd'] };

/** What reads a descriptor does not read a path. */
export const ofEither: Variant = { when: [{ arg: 0, is: 'path-or-fd' }], refuse: 'path-or-descriptor' };

/** The callback function loses the errors of reading a descriptor. */
const ofDescriptor: Variant = {
  when: [isDescriptor],
  form: {
    expression: 'readDescriptor($args)',
    names: { readDescriptor: { kind: 'helper', helper: 'readDescriptor' } },
  },
};

/** The sync function ignores `signal`, its twins obey it. */
export function refuseSignal(arg: number): Variant {
  return { when: [{ arg, option: 'signal', is: 'present' }], refuse: 'ignored-option' };
}

/**
 * `throwIfNoEntry: false` becomes a rejection handler: the twins ignore the option before Node 24, `lstat` always. Only a literal
 * counts; what cannot be seen is refused.
 */
export function statVariants(name: 'stat' | 'lstat', form: Form, formOf: FormOf): readonly Variant[] {
  const option = { arg: 1, option: 'throwIfNoEntry' } as const;
  const dropOptions = [{ arg: 1, name: 'throwIfNoEntry' }];
  const caught = (helper: string): Form =>
    formOf(name, {
      expression: `${name}($args).catch(${helper})`,
      names: { [helper]: { kind: 'helper', helper } },
      dropOptions,
    });
  const off = { ...option, is: { literal: false } };
  // From Node 22 on, statSync takes a file in the place of a directory (ENOTDIR) for a missing entry too; lstatSync never does.
  const modernStat: readonly Variant[] =
    name === 'stat' ? [{ when: [off, { target: '>=22' }], form: caught('undefinedIfNoEntry') }] : [];
  return [
    ...modernStat,
    { when: [off], form: caught('undefinedIfMissing') },
    { when: [{ ...option, is: { literal: true } }], form: { ...form, dropOptions } },
    { when: [{ not: optionAbsent(1, 'throwIfNoEntry') }], refuse: 'unknown-options' },
    { form },
  ];
}

function readVariants(formOf: FormOf, readArguments: ReadArguments): readonly Variant[] {
  const form = (expression: string): Form => formOf('read', { expression, pick: 'bytesRead' });
  const fewer: readonly Variant[] =
    readArguments === 'all-five'
      ? [{ when: [{ arg: 3, is: 'absent' }], refuse: 'unusual-arguments' }]
      : [
          { when: [{ arg: 2, is: 'absent' }, { language: 'typescript' }], form: form('read($1, { buffer: $2 })') },
          { when: [{ arg: 2, is: 'absent' }], form: form('read($args)') },
          { when: [{ arg: 3, is: 'absent' }], form: form('read($1, { buffer: $2, ...$3 })') },
        ];
  return [
    ...fewer,
    // The sync function takes an object here for its options and forgets the rest.
    { when: [{ arg: 2, is: ['object', 'null', 'undefined'] }], refuse: 'unusual-arguments' },
    // With four arguments, the callback would be taken for the position.
    { when: [{ arg: 4, is: 'absent' }], form: form('read($1, $2, $3, $4, null)') },
    { when: [{ arg: 3, is: ['null', 'undefined'] }], refuse: 'unusual-arguments' },
    { form: form('read($args)') },
  ];
}
