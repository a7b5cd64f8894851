import type { ApiEntry, Variant } from '../types';
import { words } from '../words';
import { maker, ofReturned, packageEntry } from './packageEntry';

const waits = { cost: 'wait', effects: ['waits'] } as const;
const wrapper: readonly Variant[] = [{ refuse: 'sync-wrapper' }];
const prompt: readonly Variant[] = [{ refuse: 'interactive-prompt' }];

/** A function that makes a function, which blocks. */
function makerOf(name: string, path: string, variants: readonly Variant[]): ApiEntry[] {
  const made = `${[name, ...(path ? [path] : [])].join('.')}()`;
  return [maker(name, path, made), ofReturned(made, '', variants, waits)];
}

const questions = words(`
  question prompt questionInt questionFloat questionEMail questionNewPassword questionPath keyIn
  keyInYN keyInYNStrict keyInPause keyInSelect promptLoop promptCL promptCLLoop promptSimShell
`);

/** A client of a database server whose methods block until the server has answered. */
function client(name: string, methods: readonly string[], note: string, hint: string): ApiEntry[] {
  const made = `${name}()`;
  const queries = methods.map((method) =>
    ofReturned(made, method, [{ refuse: 'sync-instance', hint }], {
      cost: 'network',
      effects: ['requests', 'reads', 'writes'],
      note: `${note} ${hint}`,
    }),
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
  ...makerOf('make-synchronized', '', wrapper),
  ...makerOf('sync-rpc', '', wrapper),
  ...questions.map((name) => packageEntry('readline-sync', name, prompt, waits)),
  ...makerOf('prompt-sync', '', prompt),
  ...client(
    'sync-mysql',
    ['query', 'finishAll', 'queueQuery', 'call', 'queueCall', 'update', 'queueUpdate', 'getRecord', 'dispose'],
    'Measured against MariaDB 10.11: mysql2/promise gives the same in 16 of 39 probes. DECIMAL, SUM and AVG are texts there instead of numbers, dates are Dates instead of ISO texts, JSON is parsed, and the messages of errors and the results of changes are others.',
    'mysql2/promise with connectionLimit: 1 takes its place by hand: look at what is done with decimals, dates, JSON and errors.',
  ),
  ...client(
    'pg-native',
    ['connectSync', 'querySync', 'prepareSync', 'executeSync'],
    'Measured against PostgreSQL 15: connect, query, prepare and execute of the same client, promisified, give the same in 27 of 28 probes (several statements in one text give several lists) and block for 24 ms where querySync blocks for 503. But a client runs one query at a time, and a second one that comes meanwhile fails with "another command is already in progress". pg has pools, and gives the same in 20 of 28 probes: errors are others.',
    'Where one task at a time uses the client, await promisify(client.query).call(client, ...); else take a pool of pg, whose errors are others.',
  ),
];
