import { callbackVariants, isDescriptor, ofEither, refuseSignal, statVariants } from './callbackVariants';
import {
  importForm,
  methodForm,
  optionAbsent,
  optionOff,
  promisesForm,
  promisifyForm,
  refuseOtherArity,
} from './forms';
import type { Condition, Form, Variant } from './types';

const fromFs = (name: string, details?: Partial<Form>): Form => promisifyForm('fs', name, details);

/** For paths `fs/promises`, for descriptors the helper that `callbackVariants` names. */
export const readFileVariants: readonly Variant[] = [
  ofEither,
  ...callbackVariants('readFile', fromFs).filter(({ when = [] }) => when.includes(isDescriptor)),
  refuseSignal(1),
  { form: promisesForm('readFile') },
];

/** `fs/promises` for paths; the callback function for descriptors, and for lists, which `fs/promises` takes for a sequence of chunks. */
export function writeFileVariants(name: 'writeFile' | 'appendFile'): readonly Variant[] {
  const byCallback: Condition = { any: [isDescriptor, { arg: 1, is: 'array' }] };
  return [
    refuseSignal(2),
    ...callbackVariants(name, fromFs).map((variant) => ({ ...variant, when: [byCallback, ...(variant.when ?? [])] })),
    { form: promisesForm(name) },
  ];
}

/** `truncateSync` of a descriptor (deprecated) or a path. */
export const truncateVariants: readonly Variant[] = [
  { when: [isDescriptor, { not: { arg: 2, is: 'absent' } }], refuse: 'unusual-arguments' },
  { when: [isDescriptor], form: promisifyForm('fs', 'truncate') },
  { form: promisesForm('truncate') },
];

/** Never `stat`, whose answer differs on broken links. The helper is exact whatever it is called with, as it takes one argument. */
export const existsVariants: readonly Variant[] = [
  {
    when: [{ any: [{ arg: 0, is: 'spread' }, { not: { arg: 1, is: 'absent' } }] }],
    form: { expression: 'exists($args)', names: { exists: { kind: 'helper', helper: 'exists' } } },
  },
  {
    form: promisesForm('access', { expression: 'access($args).then(() => true, () => false)', sharedHelper: 'exists' }),
  },
];

/** `statSync`, `lstatSync`. */
export const pathStatVariants = (name: 'stat' | 'lstat'): readonly Variant[] =>
  statVariants(name, promisesForm(name), promisesForm);

const flat: Condition = { any: [{ arg: 1, is: ['absent', 'string', 'null', 'undefined'] }, optionOff(1, 'recursive')] };
const text: Condition = {
  any: [
    optionAbsent(1, 'encoding'),
    { arg: 1, option: 'encoding', is: { literal: 'utf8' } },
    { arg: 1, option: 'encoding', is: { literal: 'utf-8' } },
    { arg: 1, option: 'encoding', is: { literal: null } },
    { arg: 1, option: 'encoding', is: 'unknown' },
  ],
};

/** `fs/promises` lists a tree in another order than `readdirSync` before Node 26; the callback function in the same. */
export const readdirVariants: readonly Variant[] = [
  { when: [flat], form: promisesForm('readdir') },
  // The callback function ends the process with an uncaught exception for a tree of Buffers on Node 22 and 24.
  { when: [{ not: text }], refuse: 'twin-crashes' },
  { when: [{ target: '>=26' }], form: promisesForm('readdir') },
  refuseOtherArity(1, 2),
  { form: promisifyForm('fs', 'readdir') },
];

/** The recursive removal of `fs/promises` names another syscall in its error. */
export const rmdirVariants: readonly Variant[] = [
  { when: [optionOff(1, 'recursive')], form: promisesForm('rmdir') },
  ...callbackVariants('rmdir', fromFs),
];

/** `fs/promises` has the native one only: other errors, and `''` is no path to it. */
export const realpathVariants = callbackVariants('realpath', fromFs);

/** `fs/promises` has an iterator; the callback function gives the same array, and has no usable type once promisified. */
export const globVariants: readonly Variant[] = [
  { when: [{ not: { target: '>=22' } }], refuse: 'no-twin-in-target' },
  refuseOtherArity(1, 2),
  {
    when: [{ language: 'typescript' }, optionOff(1, 'withFileTypes')],
    form: { expression: 'globPaths($args)', names: { globPaths: { kind: 'helper', helper: 'globPaths' } } },
  },
  // promisify(glob) has no usable type, and the helper is for paths.
  { when: [{ language: 'typescript' }], refuse: 'unknown-options' },
  { form: promisifyForm('fs', 'glob') },
];

const copiesLinksAlike: readonly Condition[] = [
  optionOff(2, 'dereference'),
  { any: [optionAbsent(2, 'force'), { arg: 2, option: 'force', is: 'truthy' }] },
];

/** Same files and codes; links are treated differently with `dereference` or without `force`. */
export const cpVariants: readonly Variant[] = [
  { when: copiesLinksAlike, form: promisesForm('cp') },
  { form: promisesForm('cp'), hazards: ['link-handling'] },
];

/** The error of the twin has the path, that of the sync function has not. */
export const opendirVariants: readonly Variant[] = [
  // A size that is out of range is an error for the sync function and an uncaught exception for the twin.
  { when: [{ not: optionAbsent(1, 'bufferSize') }], refuse: 'unknown-options' },
  { form: promisesForm('opendir'), hazards: ['error-details'] },
];

/** The twin is in `fs` itself. */
export const openAsBlobVariants: readonly Variant[] = [{ form: importForm('$same', 'openAsBlob') }];

/** Methods of what `opendirSync` and its twin return. */
export const dirMethodVariants = (name: 'read' | 'close'): readonly Variant[] => [
  refuseOtherArity(0, 0),
  { form: methodForm(name) },
];
