import type { ApiEntry, NameSource, Variant } from './types';

/** What a duration is counted in. */
export type Unit = 'seconds' | 'milliseconds' | 'microseconds';

/** A function that does nothing but sleep: its first argument says how long. */
export interface SleepFunction {
  readonly module: string;
  readonly path: readonly string[];
  readonly unit: Unit;
  /** Whether it returns `undefined`, as its twin does. */
  readonly returnsNothing: boolean;
  /** Literal durations below it are an error. */
  readonly least: 0 | 1;
  /** Whether literal fractions are an error. */
  readonly whole: boolean;
}

const transform = 'sleep-sync-to-timers';

function sleeper(
  module: string,
  path: readonly string[],
  unit: Unit,
  details: Partial<SleepFunction> = {},
): SleepFunction {
  return { module, path, unit, returnsNothing: true, least: 0, whole: module === 'sleep', ...details };
}

/** Packages that sleep, as measured: `system-sleep` and `thread-sleep` return something, `sleep` and `thread-sleep` throw for fractions, `atomic-sleep` for 0. */
export const sleepFunctions: readonly SleepFunction[] = [
  sleeper('sleep', ['sleep'], 'seconds'),
  sleeper('sleep', ['msleep'], 'milliseconds'),
  sleeper('sleep', ['usleep'], 'microseconds'),
  sleeper('sleep-sync', [], 'milliseconds', { returnsNothing: false }),
  sleeper('system-sleep', [], 'milliseconds', { returnsNothing: false }),
  sleeper('thread-sleep', [], 'milliseconds', { returnsNothing: false, whole: true }),
  sleeper('atomic-sleep', [], 'milliseconds', { least: 1 }),
  sleeper('deasync', ['sleep'], 'milliseconds'),
];

/** `setTimeout` of `timers/promises`, under a name that leaves the global one alone. */
export const sleepName: NameSource = {
  kind: 'import',
  module: 'timers/promises',
  name: 'setTimeout',
  as: ['sleep', 'delay'],
};

/** What a sleep becomes that is known by its shape. */
const timer: Variant = { form: { expression: 'sleep($args)', names: { sleep: sleepName } } };

const ordinaryNumbers =
  'A duration that is written out is checked; an expression is taken for an ordinary number. A timer of Node may fire up to one millisecond early by performance.now().';

/** The API of loops that only look at the clock. */
export const busyWaitApi = 'busy-wait';

/** Sleeps that stop the whole process. */
export const sleepEntries: readonly ApiEntry[] = [
  ...sleepFunctions.map(packageEntry),
  {
    ...waiting('Atomics.wait', ['global'], ['Atomics', 'wait'], [{ strategy: 'sleepFunction' }]),
    note: `Only where nobody else holds the array: made on the spot, or a constant that is used for sleeping and nothing else. ${ordinaryNumbers}`,
  },
  {
    ...waiting(busyWaitApi, [], [], [timer]),
    needles: ['Date.now', 'performance.now', 'process.hrtime', 'process.uptime', 'new Date'],
    note: 'A loop that only looks at the clock until a time has come. While it spins, nothing else runs and a processor is busy.',
  },
  {
    ...waiting('sleep-helper', [], [], [timer]),
    // Its body has one of the other sleeps.
    needles: [],
    note: "A call of the file's own function whose body is nothing but a sleep. The function goes when nothing uses it any more.",
  },
  {
    ...waiting('sleep-command', [], [], [timer]),
    needles: ['execSync', 'execFileSync', 'spawnSync'],
    note: "execSync('sleep 1') and like calls, where the duration is provably a number and the result is not used.",
  },
];

function packageEntry({ module, path, returnsNothing, unit }: SleepFunction): ApiEntry {
  const refuseUsed: readonly Variant[] = returnsNothing
    ? []
    : [{ when: [{ result: 'used' }], refuse: 'sleep-result-used' }];
  return {
    ...waiting([module, ...path].join('.'), [module], path, [...refuseUsed, { strategy: 'sleepFunction' }]),
    note: `Counts in ${unit}. ${ordinaryNumbers}`,
  };
}

function waiting(
  api: string,
  modules: readonly string[],
  path: readonly string[],
  variants: readonly Variant[],
): ApiEntry {
  return { api, modules, path, transform, cost: 'wait', effects: ['waits'], variants };
}
