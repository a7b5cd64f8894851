import type { EntryGroup, EntryRow } from './types';

const transform = 'sleep-sync-to-timers';
const standIn = (name: string): string => `__testfixtures__/sleep-sync-to-timers/package-named/packages/${name}`;

/** Only what says how long can fail, and what is rewritten fails in the same place. */
const setup = `
const thrown = new Error('no duration');
function unknownDuration()«: number» {
  throw thrown;
}
`;

function sleeper(api: string, run: string, kept: EntryRow['kept'] = {}): EntryRow {
  return {
    api,
    succeeds: { duration: `${run}(2);`, 'in a loop': `for (let i = 0; i < 2; i += 1) ${run}(i + 1);` },
    fails: { duration: `${run}(unknownDuration());` },
    kept,
  };
}

function packaged(name: string, rows: readonly EntryRow[], details: Partial<EntryGroup> = {}): EntryGroup {
  const packages = name === 'atomic-sleep' ? {} : { packages: { [name]: standIn(name) } };
  return {
    name,
    transform,
    module: name,
    itself: 'sleeper',
    isCalled: true,
    setup,
    types: 'missing',
    rows,
    ...packages,
    ...details,
  };
}

const array = 'new Int32Array(new SharedArrayBuffer(4))';

/** What sleeps. */
export const sleepGroups: readonly EntryGroup[] = [
  packaged(
    'sleep',
    [
      {
        api: 'sleep.sleep',
        succeeds: { duration: '@.sleep(0);' },
        fails: { duration: '@.sleep(unknownDuration());' },
        kept: { 'a fraction throws': { call: '@.sleep(0.5);', reason: 'unusual-duration' } },
      },
      sleeper('sleep.msleep', '@.msleep'),
      sleeper('sleep.usleep', '@.usleep', {
        'a negative number throws': { call: '@.usleep(-1);', reason: 'unusual-duration' },
      }),
    ],
    { isCalled: false },
  ),
  packaged('deasync', [sleeper('deasync.sleep', '@.sleep')], { isCalled: false }),
  ...['sleep-sync', 'system-sleep', 'thread-sleep'].map((name) =>
    packaged(name, [
      sleeper(name, '@', { 'its result is used': { call: 'typeof @(1)', reason: 'sleep-result-used' } }),
    ]),
  ),
  packaged('atomic-sleep', [
    sleeper('atomic-sleep', '@', { 'zero throws': { call: '@(0);', reason: 'unusual-duration' } }),
  ]),
  {
    name: 'language',
    transform,
    setup: `${setup}
function pause(milliseconds«: number») {
  Atomics.wait(${array}, 0, 0, milliseconds);
}
`,
    rows: [
      {
        api: 'Atomics.wait',
        succeeds: { duration: `Atomics.wait(${array}, 0, 0, 2);` },
        fails: { duration: `Atomics.wait(${array}, 0, 0, unknownDuration());` },
        kept: { 'another value': { call: `Atomics.wait(${array}, 0, 1, 1)`, reason: 'unusual-arguments' } },
      },
      {
        api: 'busy-wait',
        succeeds: { loop: 'const end = Date.now() + 2;\n    while (Date.now() < end) {}' },
        fails: {},
        neverFails: 'a loop that only looks at the clock calls nothing that can throw',
      },
      sleeper('sleep-helper', 'pause'),
    ],
  },
  {
    name: 'commands',
    transform,
    module: 'node:child_process',
    itself: 'cp',
    rows: [
      {
        api: 'sleep-command',
        succeeds: {
          command: "@.execSync('sleep 0.01');",
          file: "@.execFileSync('sleep', ['0.01']);",
          spawned: "@.spawnSync('sleep', ['0.01']);",
        },
        fails: {},
        neverFails: 'its duration is certainly a number; others are calls of child_process',
      },
    ],
  },
  {
    name: 'Bun',
    transform,
    types: 'missing',
    runtime: 'bun',
    setup,
    ways: ['cjs', 'mjs', 'ts'],
    rows: [sleeper('Bun.sleepSync', 'Bun.sleepSync')],
  },
  {
    name: 'bun',
    transform,
    types: 'missing',
    module: 'bun',
    itself: 'bun',
    runtime: 'bun',
    setup,
    rows: [sleeper('bun.sleepSync', '@.sleepSync')],
  },
];
