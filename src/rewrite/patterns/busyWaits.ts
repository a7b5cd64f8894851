import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { sleepStatement } from '../sleeps/sleepEmission';
import { type BusyWait, readBusyWait } from './busyWait';
import type { PatternFinder, PatternSite } from './pattern';

/** Loops that look at the clock until a time has come. */
export const busyWaits: PatternFinder = (source) => {
  if (!/Date|performance|hrtime|uptime/.test(source.text)) return [];
  const found: PatternSite[] = [];
  const visit = (path: NodePath): void => {
    const wait = readBusyWait(path, source.text);
    if (wait !== undefined) found.push(siteOf(path, wait, source));
  };
  visitPaths(source.program, { WhileStatement: visit, DoWhileStatement: visit, ForStatement: visit });
  return found;
};

function siteOf(path: NodePath, wait: BusyWait | string, source: SourceFile): PatternSite {
  const known = {
    api: 'busy-wait',
    transform: 'sleep-sync-to-timers',
    cost: 'wait',
    effects: ['waits'],
    path,
  } as const;
  if (typeof wait === 'string') return { ...known, outcome: { refuse: wait } };
  return { ...known, outcome: { hazards: wait.hazards, emission: sleepStatement(path, source, wait) } };
}
