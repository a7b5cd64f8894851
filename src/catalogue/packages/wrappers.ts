import type { ApiEntry, Variant } from '../types';
import { packageEntry } from './packageEntry';

const waits = { cost: 'wait', effects: ['waits'] } as const;
const wrapper: readonly Variant[] = [{ refuse: 'sync-wrapper' }];
const prompt: readonly Variant[] = [{ refuse: 'interactive-prompt' }];

const questions = [
  'question',
  'prompt',
  'questionInt',
  'questionFloat',
  'questionEMail',
  'questionNewPassword',
  'questionPath',
  'keyIn',
  'keyInYN',
  'keyInYNStrict',
  'keyInPause',
  'keyInSelect',
];

/** Packages that make an asynchronous function block, and those that ask the user. */
export const wrapperEntries: readonly ApiEntry[] = [
  packageEntry('deasync', '', wrapper, waits),
  packageEntry('deasync', 'loopWhile', wrapper, waits),
  packageEntry('deasync', 'runLoopOnce', wrapper, waits),
  packageEntry('deasync-promise', '', [{ form: { expression: '($1)', names: {} } }], waits),
  packageEntry('synckit', 'createSyncFn', wrapper, waits),
  packageEntry('make-synchronized', 'makeSynchronized', wrapper, waits),
  packageEntry('make-synchronized', 'makeSynchronizedFunction', wrapper, waits),
  packageEntry('sync-rpc', '', wrapper, waits),
  ...questions.map((name) => packageEntry('readline-sync', name, prompt, waits)),
  packageEntry('prompt-sync', '', prompt, waits),
];
