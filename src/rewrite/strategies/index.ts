import type { Strategy } from './strategy';

/** The strategies that catalogue entries name. */
export const strategies: Readonly<Record<string, Strategy>> = {};
