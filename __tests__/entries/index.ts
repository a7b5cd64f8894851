import { computationGroups } from './computations';
import { processGroups } from './processes';
import { sleepGroups } from './sleeps';
import type { EntryGroup } from './types';

/** Calls of every entry for processes, sleeps, crypto and zlib. */
export const entryGroups: readonly EntryGroup[] = [...processGroups, ...sleepGroups, ...computationGroups];
