import { isResultUsed } from '../../analysis/isResultUsed';
import { sleepCommand } from '../sleeps/sleepCommand';
import { sleepEmission } from '../sleeps/sleepEmission';
import type { PatternFinder } from './pattern';

/** `execSync('sleep 1')` and like calls. What is not provably a number of seconds is left to the transform of child processes. */
export const sleepCommands: PatternFinder = (source, uses) =>
  uses.uses.flatMap((use) => {
    const { call } = use;
    if (use.root.module !== 'child_process' || use.kind !== 'call' || !call || isResultUsed(call)) return [];
    const sleep = sleepCommand(call, use.exportPath.join('.'));
    if (!sleep) return [];
    const outcome = { emission: sleepEmission({ path: call, source, ...sleep }) };
    const known = {
      api: 'sleep-command',
      transform: 'sleep-sync-to-timers',
      cost: 'wait',
      effects: ['waits'],
    } as const;
    return [{ ...known, path: call, use, outcome }];
  });
