import { withFirst } from './callbackVariants';
import { optionAbsent, universalForm } from './forms';
import type { Variant } from './types';

/** Same arguments, same result. @param takes how many arguments there are before the options */
export const ownVariants = (name: string, takes: number): readonly Variant[] => [
  withFirst(name, takes, universalForm),
  withFirst(name, takes + 1, universalForm),
  { form: universalForm(name) },
];

/** A function as last argument is a filter for `copySync`, and the callback for `copy`, which then gives no promise. */
export const copyVariants = (name: string): readonly Variant[] => [
  {
    when: [{ arg: 2, is: 'function' }],
    form: universalForm(name, { expression: 'copy($1, $2, { filter: $3 })' }),
    hazards: ['callback-order'],
  },
  { when: [{ arg: 2, is: ['opaque', 'spread'] }], refuse: 'unknown-options' },
  { when: [optionAbsent(2, 'filter')], form: universalForm(name) },
  // Entries of a folder are copied at the same time, so that the filter is asked in another order.
  { form: universalForm(name), hazards: ['callback-order'] },
];

/** `move` reads its options without looking whether there are any. */
export const moveVariants = (name: string): readonly Variant[] => [
  { when: [{ arg: 2, is: 'null' }], form: universalForm(name, { expression: 'move($1, $2)' }) },
  withFirst(name, 2, universalForm),
  { form: universalForm(name) },
];

/** The twin resolves to a list of what it emptied. */
export const emptyDirVariants = (name: string): readonly Variant[] => [
  { when: [{ result: 'unused' }], form: universalForm(name) },
  {
    form: universalForm(name, {
      expression: `${name}($args).then((made) => (Array.isArray(made) ? undefined : made))`,
    }),
  },
];

/** `throws: false` is for errors of any kind in the sync function, for those of the parser in the twin. */
export const readJsonVariants = (name: string): readonly Variant[] => [
  {
    when: [{ arg: 1, option: 'throws', is: 'falsy' }],
    form: universalForm(name, { expression: `${name}($args).catch(() => null)` }),
  },
  {
    when: [{ not: { any: [optionAbsent(1, 'throws'), { arg: 1, option: 'throws', is: 'truthy' }] } }],
    refuse: 'unknown-options',
  },
  // The sync function puts the file name before the message of every error, the twin before that of the parser only.
  { form: universalForm(name), hazards: ['error-details'] },
];

/** Where the target of the link does not exist, the twin rejects with ENOENT and the sync function throws an error without a code. */
export const ensureSymlinkVariants = (name: string): readonly Variant[] => [
  { form: universalForm(name), hazards: ['error-details'] },
];
