import { busyWaits } from './busyWaits';
import { denoCommands } from './denoCommands';
import type { PatternFinder } from './pattern';
import { shellGlobalCommands } from './shellGlobalCommands';
import { sleepCommands } from './sleepCommands';
import { sleepHelpers } from './sleepHelpers';
import { xmlHttpRequests } from './xmlHttpRequests';

/** Finders of what blocks by shape, not by name. */
export const patternFinders: readonly PatternFinder[] = [
  busyWaits,
  sleepHelpers,
  sleepCommands,
  denoCommands,
  shellGlobalCommands,
  xmlHttpRequests,
];
