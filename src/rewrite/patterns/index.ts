import type { PatternFinder } from './pattern';

/** Finders of what blocks by shape, not by name. */
export const patternFinders: readonly PatternFinder[] = [];
