import type { ApiEntry, Variant } from '../types';
import { maker, ofReturned, packageEntry } from './packageEntry';

const waits = { cost: 'wait', effects: ['waits'] } as const;
const wrapper: readonly Variant[] = [{ refuse: 'sync-wrapper' }];
const prompt: readonly Variant[] = [{ refuse: 'interactive-prompt' }];
const instance: readonly Variant[] = [{ refuse: 'sync-instance' }];

/** A function that makes a function, which blocks. */
function makerOf(name: string, path: string, variants: readonly Variant[]): ApiEntry[] {
  const made = `${[name, ...(path ? [path] : [])].join('.')}()`;
  return [maker(name, path, made), ofReturned(made, '', variants, waits)];
}

const questions = [
  ...['question', 'prompt', 'questionInt', 'questionFloat', 'questionEMail', 'questionNewPassword', 'questionPath'],
  ...['keyIn', 'keyInYN', 'keyInYNStrict', 'keyInPause', 'keyInSelect'],
  ...['promptLoop', 'promptCL', 'promptCLLoop', 'promptSimShell'],
];

/** A client of a database server whose methods block until the server has answered. */
function client(name: string, methods: readonly string[], note: string): ApiEntry[] {
  const made = `${name}()`;
  const queries = methods.map((method) =>
    ofReturned(made, method, instance, { cost: 'network', effects: ['requests', 'reads', 'writes'], note }),
  );
  return [{ ...maker(name, '', made), constructed: true }, ...queries];
}

/** Packages that make an asynchronous function block, that ask the user, and that keep a database in memory. */
export const wrapperEntries: readonly ApiEntry[] = [
  packageEntry('deasync', '', [{ strategy: 'deasyncFunction' }], {
    ...waits,
    standsAnywhere: true,
    note: 'promisify takes its place, and every call of what it made is awaited: all of them, or none.',
  }),
  packageEntry('deasync', 'loopWhile', wrapper, waits),
  packageEntry('deasync', 'runLoopOnce', wrapper, waits),
  packageEntry('deasync-promise', '', [{ form: { expression: '($1)', names: {} } }], waits),
  ...makerOf('synckit', 'createSyncFn', wrapper),
  ...makerOf('make-synchronized', 'makeSynchronizedFunction', wrapper),
  ...makerOf('sync-rpc', '', wrapper),
  ...questions.map((name) => packageEntry('readline-sync', name, prompt, waits)),
  ...makerOf('prompt-sync', '', prompt),
  ...client(
    'sync-mysql',
    ['query', 'finishAll'],
    'mysql2/promise is asynchronous, and not equal: sync-mysql gives dates as strings, and errors without the fields of the driver.',
  ),
  ...client(
    'pg-native',
    ['connectSync', 'querySync', 'prepareSync', 'executeSync'],
    'connect, query, prepare and execute of the same client take a callback. One client runs one query at a time: what several tasks do with it has to take turns, which only a pool (pg) does.',
  ),
];
