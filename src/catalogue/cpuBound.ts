import type { ApiEntry } from './types';

/** Functions that people name; nothing else tells a calculation that takes long from one that does not. */
export const cpuBoundEntries: readonly ApiEntry[] = [
  {
    api: 'cpu-bound',
    modules: [],
    path: [],
    transform: 'cpu-bound-to-pool',
    cost: 'compute',
    effects: ['computes'],
    variants: [
      {
        form: {
          expression: 'pool.run($args)',
          names: { pool: { kind: 'import', module: 'tinypool', name: 'Tinypool', as: 'pool' } },
        },
      },
    ],
    needles: ['unsync: cpu-bound', 'unsync:cpu-bound'],
    note:
      'A function that --cpu-bound or a comment /* unsync: cpu-bound */ names. It moves, with everything that it needs, to a module that runs in threads of tinypool. ' +
      'Arguments and results are copied: what is not seen to be anything else is taken for plain data (strings, numbers, arrays, plain objects, Map, Set, Date, typed arrays). ' +
      'A call costs about 0.1 ms and the copying, the first one about 50 ms for its thread.',
  },
];
